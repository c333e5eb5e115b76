package org.shanhe.partner;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonFormat.Shape;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A county a group assists (责任县): who carries it out, and what these registers hold of
 * it.
 *
 * @param above the province
 * @param pairs Party branches paired in it
 * @param lastOn the last visit of a leader
 */
record PortfolioRow(long pairing, @JsonFormat(shape = Shape.STRING) long place, String placeName, String above,
        PairingKind kind, long partner, String partnerName, @Nullable Long responsible,
        @Nullable String responsibleName, LocalDate since, List<String> tags, int pairs, int visits,
        @Nullable LocalDate lastOn, int agreements, int records) {
}
