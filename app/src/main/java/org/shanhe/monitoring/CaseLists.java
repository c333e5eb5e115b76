package org.shanhe.monitoring;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Listed;
import org.shanhe.kernel.PlaceRange;
import org.shanhe.kernel.Refused;
import org.shanhe.kernel.Rows;
import org.shanhe.kernel.Sql;
import org.shanhe.policy.Procedures;
import org.shanhe.registry.PublicName;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.MappedQuerySpec;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Matters in lists, and the board that counts them (监测看板). */
@Repository
class CaseLists {

    private static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

    private final JdbcClient jdbc;

    private final Procedures procedures;

    private final Clock clock;

    CaseLists(JdbcClient jdbc, Procedures procedures, Clock clock) {
        this.jdbc = jdbc;
        this.procedures = procedures;
        this.clock = clock;
    }

    private record Found(long id, String procedure, String pack, String packVersion, String state, long place,
            String placeName, String title, @Nullable Long household, LocalDate stateSince, LocalDate openedOn,
            @Nullable LocalDate endedOn, @Nullable String class_, @Nullable String timer, @Nullable LocalDate dueOn,
            String colour) {
    }

    /** How many stand in a state, or in a place below. */
    record Count(@Nullable String procedure, @Nullable String state, @Nullable Long below, @Nullable String belowName,
            long total, long open, long overdue, long soon) {
    }

    record Reached(String state, long reached, @Nullable BigDecimal days) {
    }

    @Transactional(readOnly = true)
    public Listed<CaseRow> list(CaseFilter filter, @Nullable String cursor, int limit, Locale locale) {
        var read = read(filter, cursor, Listed.read(limit), locale);
        var rows = read.subList(0, Math.min(limit, read.size()));
        var last = rows.isEmpty() ? null : rows.getLast();
        return new Listed<>(rows, last == null || read.size() <= limit ? null
                : "%s_%d".formatted(last.dueOn() == null ? NEVER : last.dueOn(), last.id()), null);
    }

    @Transactional(readOnly = true)
    public void each(CaseFilter filter, Locale locale, Consumer<CaseRow> each) {
        Rows.each(query(filter, null, Integer.MAX_VALUE), row -> each.accept(named(row, locale)));
    }

    @Transactional(readOnly = true)
    public List<Count> board(@Nullable String procedure, @Nullable String place) {
        var range = CaseFilter.range(place);
        return Rows.of(jdbc.sql(Sql.of(CaseLists.class, "board"))
            .param("procedure", procedure)
            .param("low", range == null ? null : range.low())
            .param("high", range == null ? null : range.high())
            .param("span", range == null ? 1_000_000L : below(range))
            .param("today", LocalDate.now(clock))
            .query(Count.class));
    }

    @Transactional(readOnly = true)
    public List<Reached> funnel(String procedure, @Nullable String place) {
        var range = CaseFilter.range(place);
        return Rows.of(jdbc.sql(Sql.of(CaseLists.class, "funnel"))
            .param("procedure", procedure)
            .param("low", range == null ? null : range.low())
            .param("high", range == null ? null : range.high())
            .query(Reached.class));
    }

    private static long below(PlaceRange range) {
        long span = range.high() - range.low();
        return span > 100_000_000L ? 100_000_000L : span > 1_000_000L ? 1_000_000L : span > 1_000L ? 1_000L : 1L;
    }

    private List<CaseRow> read(CaseFilter filter, @Nullable String cursor, int limit, Locale locale) {
        return Rows.of(query(filter, cursor, limit)).stream().map(row -> named(row, locale)).toList();
    }

    private MappedQuerySpec<Found> query(CaseFilter filter, @Nullable String cursor, int limit) {
        var asked = filter.checked();
        var range = CaseFilter.range(asked.place());
        var after = after(cursor);
        return jdbc.sql(Sql.of(CaseLists.class, "cases"))
            .param("procedure", asked.procedure())
            .param("state", asked.state())
            .param("colour", asked.colour())
            .param("q", asked.q() == null || asked.q().isBlank() ? null : asked.q().strip())
            .param("household", asked.household())
            .param("open", asked.open())
            .param("low", range == null ? null : range.low())
            .param("high", range == null ? null : range.high())
            .param("today", LocalDate.now(clock))
            .param("afterDue", after.due())
            .param("after", after.id())
            .param("limit", limit)
            .withFetchSize(Rows.FETCHED)
            .query((row, _) -> new Found(row.getLong("id"), row.getString("procedure"), row.getString("pack"),
                    row.getString("pack_version"), row.getString("state"), row.getLong("place"),
                    row.getString("place_name"), row.getString("title"), row.getObject("household", Long.class),
                    row.getObject("state_since", LocalDate.class), row.getObject("opened_on", LocalDate.class),
                    row.getObject("ended_on", LocalDate.class), row.getString("class"), row.getString("timer"),
                    row.getObject("due_on", LocalDate.class), row.getString("colour")));
    }

    private CaseRow named(Found row, Locale locale) {
        var words = new Terms(procedures.find(row.pack(), row.packVersion(), row.procedure()), locale);
        return new CaseRow(row.id(), row.procedure(), words.procedure(row.procedure()), row.state(),
                words.state(row.state()), row.place(), row.placeName(), PublicName.shown(row.title()), row.household(),
                words.option("class", row.class_()), row.stateSince(), row.openedOn(), row.endedOn(),
                words.timer(row.timer()), row.dueOn(), row.colour());
    }

    private record After(LocalDate due, long id) {
    }

    private static After after(@Nullable String cursor) {
        if (cursor == null) {
            return new After(LocalDate.of(1, 1, 1), 0);
        }
        if (!cursor.matches("\\d{4}-\\d\\d-\\d\\d_\\d{1,18}")) {
            throw Refused.invalid("CURSOR_MALFORMED");
        }
        return new After(LocalDate.parse(cursor.substring(0, 10)), Long.parseLong(cursor.substring(11)));
    }

}
