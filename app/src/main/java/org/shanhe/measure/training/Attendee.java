package org.shanhe.measure.training;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonFormat.Shape;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Scope;
import org.shanhe.registry.PublicName;

/**
 * Who attended a class: a registered person, or a group counted by number (参训人员).
 *
 * @param label what a group is called
 * @param number of the certificate, as the reader may see it
 * @param delivery what the attendance counts as, once the class is completed
 */
public record Attendee(long id, @Nullable Long person, @Nullable Long household, @Nullable String householdNo,
        @Nullable @JsonFormat(shape = Shape.STRING) Long village, @Nullable String villageName, @Nullable String name,
        @Nullable String label, int persons, @Nullable String certificate, @Nullable String number,
        @Nullable String issuer, @Nullable LocalDate issuedOn, @Nullable Long batch, @Nullable Long delivery) {

    private static final int SHOWN = 4;

    /**
     * Names as the register shows them; a certificate's number often is the number of the
     * identity card, so its end is enough for those who do not enter it.
     */
    Attendee masked() {
        return new Attendee(id, person, household, householdNo, village, villageName,
                name == null ? null : PublicName.shown(name), label, persons, certificate,
                number == null || Scope.current().hasAnyRole("COUNTY_OFFICER", "TOWN_OFFICER", "DATA_STEWARD") ? number
                        : "****" + number.substring(Math.max(0, number.length() - SHOWN)),
                issuer, issuedOn, batch, delivery);
    }

}
