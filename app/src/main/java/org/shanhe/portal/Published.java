package org.shanhe.portal;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Listed;
import org.shanhe.kernel.PlaceRange;
import org.shanhe.kernel.Refused;
import org.shanhe.kernel.Rows;
import org.shanhe.kernel.Sql;
import org.shanhe.place.PlaceCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** What stands published, read by anybody (公开内容). */
@Repository
class Published {

    private final JdbcClient jdbc;

    private final Clock clock;

    private final JsonMapper json = new JsonMapper();

    Published(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * One line of a list.
     *
     * @param boards where else it hangs
     * @param open whether something may be said against it today
     * @param daysLeft with today, or null once it is over or where it stays
     */
    record Line(long id, Kind kind, @Nullable String place, @Nullable String placeName, String zh, String en,
            LocalDate fromOn, @Nullable LocalDate toOn, LocalDate publishedOn, @Nullable String boards, boolean open,
            @Nullable Integer daysLeft) {
    }

    /** The whole of it. */
    record Page(Line head, @JsonRawValue String body) {
    }

    record Project(long publication, String projectNo, String place, @Nullable String placeName, String name,
            @Nullable String unit, long budgetFen, LocalDate announcedOn, String zh, String en) {
    }

    record Funds(long projects, long budgetFen) {
    }

    /** To which case, project or campaign something published belongs. */
    record Root(long id, Kind kind, long subject, @Nullable Long matter, @Nullable Long place, boolean open,
            LocalDate today) {
    }

    private record Text(long id, String body) {
    }

    @Transactional(readOnly = true)
    public Listed<Line> list(List<Kind> kinds, @Nullable PlaceCode place, @Nullable Boolean current,
            @Nullable String cursor, int limit) {
        return Listed.of(lines(kinds, place, current, Listed.after(cursor), Listed.read(limit)), limit, Line::id);
    }

    private List<Line> lines(List<Kind> kinds, @Nullable PlaceCode place, @Nullable Boolean current, long after,
            int limit) {
        var range = place == null ? PlaceRange.EVERYWHERE : place.range();
        return Rows.of(jdbc.sql(Sql.of(Published.class, "published"))
            .param("kinds", kinds.stream().map(Kind::name).toArray(String[]::new))
            .param("low", range.low())
            .param("high", range.high())
            .param("above", place == null ? new Long[0] : Publications.above(place))
            .param("current", current)
            .param("today", LocalDate.now(clock))
            .param("after", after)
            .param("limit", limit)
            .query(Line.class));
    }

    @Transactional(readOnly = true)
    public Page page(long id, List<Kind> kinds) {
        Refused.unless(id > 0 && id < Long.MAX_VALUE, "PUBLICATION_UNKNOWN", "id", id);
        // the one line before the next number
        var line = lines(kinds, null, null, id + 1, 1).stream().filter(found -> found.id() == id).findFirst();
        var body = jdbc
            .sql("select id, body::text as body from portal.publication where id = :id and withdrawn_on is null")
            .param("id", id)
            .query(Text.class)
            .optional();
        if (line.isEmpty() || body.isEmpty()) {
            throw Refused.notFound("PUBLICATION_UNKNOWN", "id", id);
        }
        return new Page(line.get(), body.get().body());
    }

    /** Statistics as they were published. */
    @Transactional(readOnly = true)
    public Statistics.Sheet statistics(long id) {
        return json.readValue(page(id, List.of(Kind.STATISTICS)).body(), Statistics.Sheet.class);
    }

    @Transactional(readOnly = true)
    public Root root(long id) {
        return jdbc
            .sql("""
                    select id, kind, subject, matter, place, objectable and from_on <= :today and to_on >= :today as open, cast(:today as date) as today
                      from portal.publication where id = :id and withdrawn_on is null
                    """)
            .param("id", id)
            .param("today", LocalDate.now(clock))
            .query(Root.class)
            .optional()
            .orElseThrow(() -> Refused.notFound("PUBLICATION_UNKNOWN", "id", id));
    }

    /** By their numbers, the next page after the last number. */
    @Transactional(readOnly = true)
    public Listed<Project> projects(@Nullable PlaceCode place, @Nullable String cursor, int limit) {
        var range = place == null ? PlaceRange.EVERYWHERE : place.range();
        Refused.unless(cursor == null || cursor.length() <= 100 && cursor.chars().noneMatch(Character::isISOControl),
                "CURSOR_MALFORMED");
        var rows = Rows.of(jdbc.sql(Sql.of(Published.class, "projects"))
            .param("low", range.low())
            .param("high", range.high())
            .param("after", cursor)
            .param("limit", Listed.read(limit))
            .query(Project.class));
        var shown = rows.subList(0, Math.min(limit, rows.size()));
        return new Listed<>(shown, rows.size() > limit ? shown.getLast().projectNo() : null, null);
    }

    @Transactional(readOnly = true)
    public Funds funds(PlaceCode place) {
        return jdbc.sql(Sql.of(Published.class, "funds"))
            .param("low", place.range().low())
            .param("high", place.range().high())
            .query(Funds.class)
            .single();
    }

}
