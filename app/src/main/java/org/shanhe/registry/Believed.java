package org.shanhe.registry;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Listed;
import org.shanhe.kernel.PlaceRange;
import org.shanhe.kernel.Refused;
import org.shanhe.kernel.Rows;
import org.shanhe.kernel.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The list of households as it was believed once, and what has changed between two
 * moments, and why (历史名单、两时点比较).
 */
@Repository
public class Believed {

    private static final Pattern CURSOR = Pattern.compile("(\\d{12}):(\\d{1,18})");

    private final JdbcClient jdbc;

    Believed(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Which list.
     *
     * @param at when it was believed; null for now
     * @param on the day in question; null for the state believed then
     * @param q the beginning of the head's name, or the household's number
     */
    record Filter(@Nullable OffsetDateTime at, @Nullable LocalDate on, @Nullable String place, @Nullable String status,
            @Nullable String q) {

        PlaceRange range() {
            return Believed.range(place);
        }

    }

    /**
     * Which two moments, and of what comes out.
     *
     * @param kind ENTERED, LEFT or CHANGED
     */
    record Span(@Nullable OffsetDateTime from, @Nullable OffsetDateTime to, @Nullable String place,
            @Nullable String kind) {
    }

    /** A household that the two moments tell apart; before and after by field. */
    record Difference(long id, String householdNo, String headName, String place, String kind, @Nullable String before,
            @Nullable String after, @Nullable String changes) {

        Difference masked(boolean hidden) {
            return new Difference(id, householdNo, Masked.name(headName), place, kind, hidden ? null : before,
                    hidden ? null : after, changes);
        }

    }

    @Transactional(readOnly = true)
    public Households.Page list(Filter filter, @Nullable String cursor, int limit) {
        var after = CURSOR.matcher(cursor == null ? "000000000000:0" : decoded(cursor));
        Refused.unless(after.matches(), "CURSOR_MALFORMED");
        var read = rows(filter, Long.parseLong(after.group(1)), Long.parseLong(after.group(2)), limit + 1);
        var rows = read.stream().limit(limit).map(HouseholdRow::masked).toList();
        var last = rows.isEmpty() ? null : rows.getLast();
        var next = read.size() > limit && last != null ? Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString((last.village() + ":" + last.id()).getBytes(StandardCharsets.UTF_8)) : null;
        return new Households.Page(rows, next, cursor == null && next == null ? (Long) (long) rows.size() : null, null);
    }

    @Transactional(readOnly = true)
    public void each(Filter filter, Consumer<HouseholdRow> each) {
        Rows.each(believed(filter, 0, 0, Integer.MAX_VALUE), HouseholdRow.class, row -> each.accept(row.masked()));
    }

    private List<HouseholdRow> rows(Filter filter, long village, long id, int limit) {
        return Rows.of(believed(filter, village, id, limit).query(HouseholdRow.class));
    }

    private JdbcClient.StatementSpec believed(Filter filter, long village, long id, int limit) {
        Refused.unless(
                filter.status() == null
                        || Arrays.stream(PovertyStatus.values()).anyMatch(s -> s.name().equals(filter.status())),
                "FILTER_MALFORMED", "name", "status", "value", filter.status());
        var range = filter.range();
        return jdbc.sql(Sql.of(Believed.class, "households-believed"))
            .param("at", filter.at() == null ? OffsetDateTime.now() : filter.at())
            .param("on", filter.on())
            .param("low", range.low())
            .param("high", range.high())
            .param("status", filter.status())
            .param("q", filter.q() == null || filter.q().isBlank() ? null : filter.q().strip())
            .param("after_village", village)
            .param("after_id", id)
            .param("limit", limit);
    }

    @Transactional(readOnly = true)
    public Listed<Difference> differences(Span span, @Nullable String cursor, int limit) {
        boolean hidden = Masked.hidesNames();
        var rows = Rows.of(differing(span, Listed.after(cursor), Listed.read(limit)).query(Difference.class))
            .stream()
            .map(row -> row.masked(hidden))
            .toList();
        var page = Listed.of(rows, limit, Difference::id);
        return new Listed<>(page.rows(), page.next(),
                cursor == null && page.next() == null ? (Long) (long) page.rows().size() : null);
    }

    @Transactional(readOnly = true)
    public void eachDifference(Span span, Consumer<Difference> each) {
        boolean hidden = Masked.hidesNames();
        Rows.each(differing(span, 0, Integer.MAX_VALUE), Difference.class, row -> each.accept(row.masked(hidden)));
    }

    private JdbcClient.StatementSpec differing(Span span, long after, int limit) {
        var from = span.from();
        if (from == null) {
            throw Refused.invalid("FILTER_MALFORMED", "name", "from", "value", "");
        }
        Refused.unless(span.kind() == null || List.of("ENTERED", "LEFT", "CHANGED").contains(span.kind()),
                "FILTER_MALFORMED", "name", "kind", "value", span.kind());
        var range = range(span.place());
        return jdbc.sql(Sql.of(Believed.class, "households-differing"))
            .param("from", from)
            .param("to", span.to() == null ? OffsetDateTime.now() : span.to())
            .param("low", range.low())
            .param("high", range.high())
            .param("kind", span.kind())
            .param("after", after)
            .param("limit", limit);
    }

    private static PlaceRange range(@Nullable String place) {
        Refused.unless(place == null || place.matches("[1-9]\\d{11}"), "FILTER_MALFORMED", "name", "place", "value",
                place);
        return place == null ? PlaceRange.EVERYWHERE : PlaceRange.of(Long.parseLong(place));
    }

    private static String decoded(String cursor) {
        try {
            return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
        }
        catch (IllegalArgumentException e) {
            return "";
        }
    }

}
