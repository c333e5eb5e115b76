package org.shanhe.supervision.watch;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonFormat.Shape;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Listed;
import org.shanhe.kernel.Refused;
import org.shanhe.kernel.Rows;
import org.shanhe.kernel.Sql;
import org.shanhe.supervision.FindingRow;
import org.shanhe.supervision.Findings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The watched places in the reader's scope (督战县、督战村). */
@Repository
class WatchedPlaces {

    private final JdbcClient jdbc;

    private final Findings findings;

    WatchedPlaces(JdbcClient jdbc, Findings findings) {
        this.jdbc = jdbc;
        this.findings = findings;
    }

    /**
     * A watched place with its problems.
     *
     * @param weeks since it began, the running one too
     * @param reported weeks of which anything was reported
     */
    record WatchedPlace(long id, @JsonFormat(shape = Shape.STRING) long place, String placePath, LocalDate since,
            @Nullable LocalDate until, String document, String dutyGroup, @Nullable String leader, @Nullable String aim,
            @Nullable String endedFor, int problems, int open, int overdue, int weeks, int reported,
            @Nullable LocalDate lastWeek) {
    }

    /** What was done in a week about one content. */
    record Week(LocalDate weekOn, String content, String text, OffsetDateTime recordedAt) {
    }

    record Page(WatchedPlace watched, List<FindingRow> problems, List<Week> weeks, List<LocalDate> missing) {
    }

    @Transactional(readOnly = true)
    public Listed<WatchedPlace> list(@Nullable Boolean ended, @Nullable String cursor, int limit) {
        return Listed.of(rows(null, ended, Listed.after(cursor), Listed.read(limit)), limit, WatchedPlace::id);
    }

    @Transactional(readOnly = true)
    public Page page(long id) {
        var watched = get(id);
        var weeks = Rows.of(jdbc.sql("""
                select week_on, content, text, recorded_at from supervision.watch_week where watched = :id
                 order by week_on desc, id
                """).param("id", id).query(Week.class));
        // the running week is not missing yet
        var missing = Rows.of(jdbc
            .sql("""
                    select cast(week as date) from supervision.watched_place w,
                           generate_series(date_trunc('week', w.since), date_trunc('week', least(w.until, cast(:today as date))) - interval '1 week',
                                           interval '1 week') week
                     where w.id = :id and not exists (select from supervision.watch_week r where r.watched = w.id and r.week_on = cast(week as date))
                     order by 1
                    """)
            .param("id", id)
            .param("today", findings.today())
            .query(LocalDate.class));
        return new Page(watched, findings.watchedAt(id), weeks, missing);
    }

    WatchedPlace get(long id) {
        return rows(id, null, 0, 1).stream()
            .findFirst()
            .orElseThrow(() -> Refused.notFound("WATCHED_PLACE_UNKNOWN", "id", id));
    }

    private List<WatchedPlace> rows(@Nullable Long id, @Nullable Boolean ended, long after, int limit) {
        return Rows.of(jdbc.sql(Sql.of(WatchedPlaces.class, "watched-places"))
            .param("id", id)
            .param("ended", ended)
            .param("today", findings.today())
            .param("after", after)
            .param("limit", limit)
            .query(WatchedPlace.class));
    }

}
