package org.shanhe.cadre;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A cadre has written a log whose facts are told (民情日记); who refuses one of them refuses
 * the log.
 *
 * @param place where the post is, never where the cadre was
 */
public record LogWritten(long step, long posting, long place, @Nullable Long partner, LocalDate on, List<Fact> facts) {

    public LogWritten {
        facts = List.copyOf(facts);
    }

    /**
     * Something done, with how much of it.
     *
     * @param kind a code of the measure catalogue where it is a measure
     * @param households whom it reached, each with this quantity; none for the place of
     * the post
     * @param details the kind's own fields by name
     */
    public record Fact(String what, @Nullable BigDecimal quantity, @Nullable String unit, @Nullable String kind,
            List<Long> households, @Nullable JsonNode details) {
    }

}
