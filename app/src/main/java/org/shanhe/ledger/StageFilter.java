package org.shanhe.ledger;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.PlaceRange;
import org.shanhe.kernel.Refused;
import org.shanhe.policy.FundKind;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;

/**
 * Which money is asked for; what is null is not asked.
 *
 * @param source a source with all under it
 * @param pairing a kind of source, e.g. EAST_WEST
 * @param year of the day on which it was committed or moved
 */
public record StageFilter(@Nullable Long place, @Nullable Long partner, @Nullable Long grant, @Nullable Long project,
        @Nullable String source, @Nullable FundKind pairing, @Nullable String purpose, @Nullable Integer year) {

    private static final int FIRST = 1949;

    private static final int LAST = 2100;

    /** The day whose tree of sources is meant. */
    LocalDate day(LocalDate today) {
        return year == null || year < FIRST || year >= today.getYear() ? today : LocalDate.of(year, 12, 31);
    }

    MapSqlParameterSource parameters(String @Nullable [] sources, @Nullable Stage stage) {
        Refused.unless(year == null || (year >= FIRST && year <= LAST), "FUND_YEAR_OUT_OF_RANGE", "first", FIRST,
                "last", LAST);
        return new MapSqlParameterSource().addValue("low", place)
            .addValue("high", place == null ? null : PlaceRange.of(place).high())
            .addValue("partner", partner)
            .addValue("grant", grant)
            .addValue("project", project)
            .addValue("sources", sources)
            .addValue("purpose", purpose)
            .addValue("stage", stage == null ? null : stage.name())
            .addValue("from", year == null ? null : LocalDate.of(year, 1, 1))
            .addValue("to", year == null ? null : LocalDate.of(year, 12, 31));
    }

}
