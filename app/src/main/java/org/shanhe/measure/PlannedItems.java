package org.shanhe.measure;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Listed;
import org.shanhe.kernel.PlaceRange;
import org.shanhe.kernel.Refused;
import org.shanhe.kernel.Rows;
import org.shanhe.kernel.Sql;
import org.shanhe.plan.PlanSubject;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Planned measures of approved plans by the day they are due (计划措施). */
@Repository
class PlannedItems {

    private static final Set<String> STANDINGS = Set.of("OVERDUE", "SOON", "OPEN", "DONE");

    private final JdbcClient jdbc;

    private final Clock clock;

    PlannedItems(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Listed<PlannedRow> list(PlannedFilter filter, @Nullable String cursor, int limit) {
        var after = After.of(cursor);
        var rows = Rows
            .of(jdbc.sql(Sql.of(PlannedItems.class, "planned-items"))
                .param("today", LocalDate.now(clock))
                .param("low", filter.range().low())
                .param("high", filter.range().high())
                .param("subject", filter.subject() == null ? null : filter.subject().name())
                .param("begins", filter.q() == null || filter.q().isBlank() ? null : filter.q().strip())
                .param("standing", filter.standing())
                .param("afterDay", after.day())
                .param("afterId", after.id())
                .param("limit", Listed.read(limit))
                .query(PlannedRow.class))
            .stream()
            .map(PlannedRow::masked)
            .toList();
        var shown = rows.subList(0, Math.min(limit, rows.size()));
        var last = shown.isEmpty() ? null : shown.getLast();
        return new Listed<>(shown,
                rows.size() > limit && last != null ? new After(last.dueOn(), last.id()).write() : null, null);
    }

    /**
     * Which planned measures are asked for.
     *
     * @param q the beginning of the responsible person's or the subject's name
     */
    record PlannedFilter(@Nullable PlanSubject subject, @Nullable String standing, @Nullable String q,
            @Nullable String place) {

        PlannedFilter {
            Refused.unless(standing == null || STANDINGS.contains(standing), "FILTER_MALFORMED", "name", "standing",
                    "value", standing);
            Refused.unless(place == null || place.matches("[1-9]\\d{11}"), "FILTER_MALFORMED", "name", "place", "value",
                    place);
        }

        PlaceRange range() {
            return place == null ? PlaceRange.EVERYWHERE : PlaceRange.of(Long.parseLong(place));
        }

    }

    private record After(LocalDate day, long id) {

        static After of(@Nullable String cursor) {
            if (cursor == null) {
                return new After(LocalDate.of(1900, 1, 1), -1);
            }
            try {
                var parts = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII).split(":");
                return new After(LocalDate.parse(parts[0]), Long.parseLong(parts[1]));
            }
            catch (RuntimeException e) {
                throw Refused.invalid("CURSOR_MALFORMED", "cursor", cursor);
            }
        }

        String write() {
            return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((day + ":" + id).getBytes(StandardCharsets.US_ASCII));
        }

    }

}
