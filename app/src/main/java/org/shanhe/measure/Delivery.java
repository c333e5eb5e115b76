package org.shanhe.measure;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonFormat.Shape;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.shanhe.registry.PublicName;

/**
 * What reached a person, a household, a village or a group on a day, as a list shows it
 * (帮扶措施落实).
 *
 * @param label the name of the person or the head of the household, or null
 * @param family as the catalogue of that day says, null where it does not know the kind
 */
public record Delivery(long id, String kind, @Nullable String family, String purpose, Receiver receiver,
        @Nullable Long household, @Nullable Long person, @Nullable String label,
        @JsonFormat(shape = Shape.STRING) long place, String placePath, @Nullable Long partner,
        @Nullable String partnerName, @Nullable Long project, @Nullable String projectName, BigDecimal quantity,
        String unit, Counting counting, @Nullable Long amountFen, LocalDate deliveredOn, @Nullable String remark,
        Origin origin, OffsetDateTime recordedAt, long recordedBy, boolean withdrawn) {

    /** That something was given, not to whom nor what was noted: it tells of health. */
    Delivery ofSomeone() {
        return new Delivery(id, kind, family, purpose, receiver, null, null, null, place, placePath, partner,
                partnerName, project, projectName, quantity, unit, counting, amountFen, deliveredOn, null, origin,
                recordedAt, recordedBy, withdrawn);
    }

    Delivery masked() {
        return label == null ? this
                : new Delivery(id, kind, family, purpose, receiver, household, person, PublicName.shown(label), place,
                        placePath, partner, partnerName, project, projectName, quantity, unit, counting, amountFen,
                        deliveredOn, remark, origin, recordedAt, recordedBy, withdrawn);
    }

}
