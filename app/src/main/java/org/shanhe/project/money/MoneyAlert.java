package org.shanhe.project.money;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonFormat.Shape;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something about money or an asset that somebody has to look at (资金提示).
 *
 * @param subjectKind grant, transfer, project, asset, or progress for the grants of a
 * county and a source
 * @param label a document, a name, or the code of a source
 * @param fen how much is at stake
 * @param since from when on it stands so
 */
public record MoneyAlert(String rule, String subjectKind, long subject,
        @Nullable @JsonFormat(shape = Shape.STRING) Long place, @Nullable String placeName, @Nullable Long partner,
        @Nullable String partnerName, String label, @Nullable String detail, long fen, LocalDate since, int days,
        @Nullable String acknowledged, @Nullable LocalDate acknowledgedUntil) {

    /**
     * How many a rule finds; null where a threshold is not known, so that it was not
     * judged.
     */
    public record Count(String rule, String zh, String en, String actor, boolean unverified, String source,
            @Nullable Long alerts, @Nullable Long fen, @Nullable Long acknowledged) {
    }

}
