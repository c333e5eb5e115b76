package org.shanhe.exchange.pairing;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonFormat.Shape;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of a workbook of pairings and what became of it (结对明细).
 *
 * @param problems codes of what is wrong with it
 * @param stands the pairing that is in its way, or that it is
 * @param pairing that it has become
 */
record PairingLine(long id, int row, @Nullable String kind, @Nullable String partnerName, @Nullable Long partner,
        @Nullable String responsibleName, @JsonFormat(shape = Shape.STRING) @Nullable Long place,
        @Nullable String placeName, @Nullable String counterpart, @Nullable String list, @Nullable String householdNo,
        @Nullable Long household, @Nullable String helper, @Nullable LocalDate since, @Nullable LocalDate until,
        String verdict, @Nullable String problems, @Nullable Long stands, @Nullable LocalDate standsSince,
        @Nullable Long pairing) {

    List<String> codes() {
        return problems == null || problems.isEmpty() ? List.of() : List.of(problems.split(" "));
    }

}
