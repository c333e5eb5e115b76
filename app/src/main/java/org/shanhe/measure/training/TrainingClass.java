package org.shanhe.measure.training;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonFormat.Shape;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A class held once (培训期次), with how many attended it.
 *
 * @param registered registered persons among them
 * @param others people outside the register, counted by number
 * @param delivery what the class counts as, once completed
 */
public record TrainingClass(long id, String classNo, String kind, String name, @Nullable String subject,
        @Nullable Long partner, @Nullable String partnerName, @JsonFormat(shape = Shape.STRING) long place,
        String placeName, @Nullable String venue, LocalDate startsOn, LocalDate endsOn, @Nullable BigDecimal hours,
        @Nullable String teacher, ClassState state, @Nullable String reason, @Nullable Long delivery, int version,
        int registered, long others, int certificates) {

    long persons() {
        return registered + others;
    }

    String tag() {
        return "\"" + version + "\"";
    }

}
