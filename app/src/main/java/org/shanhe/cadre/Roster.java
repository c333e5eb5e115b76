package org.shanhe.cadre;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonFormat.Shape;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Listed;
import org.shanhe.kernel.Refused;
import org.shanhe.kernel.Rows;
import org.shanhe.kernel.Sql;
import org.shanhe.partner.Partners;
import org.shanhe.policy.CadrePolicy;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The cadres in scope (干部名册), by county and kind of post, and the posts a county would be
 * without.
 */
@Repository
class Roster {

    private static final int EVERY = 100_000;

    private final JdbcClient jdbc;

    private final Partners partners;

    private final CadrePolicy policy;

    private final Clock clock;

    Roster(JdbcClient jdbc, Partners partners, CadrePolicy policy, Clock clock) {
        this.jdbc = jdbc;
        this.partners = partners;
        this.policy = policy;
        this.clock = clock;
    }

    /** Where the page before ended. */
    private record Position(@Nullable Long county, @Nullable String kind, @Nullable Long id) {

        static Position after(@Nullable String cursor) {
            if (cursor == null) {
                return new Position(null, null, null);
            }
            try {
                var parts = cursor.split("\\.", 3);
                return new Position(Long.parseLong(parts[0], 36), PostingKind.valueOf(parts[1]).name(),
                        Long.parseLong(parts[2], 36));
            }
            catch (IllegalArgumentException | IndexOutOfBoundsException e) {
                throw Refused.invalid("CURSOR_MALFORMED");
            }
        }

        static String of(CadreRow row) {
            return Long.toString(row.county(), 36) + "." + row.kind() + "." + Long.toString(row.id(), 36);
        }
    }

    @Transactional(readOnly = true)
    Listed<CadreRow> list(CadreFilter filter, @Nullable String cursor, int limit) {
        var rows = select(filter, null, Position.after(cursor), Listed.read(limit));
        var shown = rows.subList(0, Math.min(limit, rows.size()));
        return new Listed<>(shown, rows.size() > limit ? Position.of(shown.getLast()) : null,
                cursor == null ? count(filter) : null);
    }

    @Transactional(readOnly = true)
    CadreRow get(long id) {
        return select(new CadreFilter(null, null, null, null, CadreFilter.Standing.ALL, null), id, Position.after(null),
                1)
            .stream()
            .findFirst()
            .orElseThrow(() -> Refused.notFound("POSTING_UNKNOWN", "id", id));
    }

    /** All postings under the sending unit's number. */
    @Transactional(readOnly = true)
    List<CadreRow> ofCadre(String cadreNo) {
        return select(new CadreFilter(cadreNo, null, null, null, CadreFilter.Standing.ALL, null), null,
                Position.after(null), 100)
            .stream()
            .filter(row -> row.cadreNo().equals(cadreNo))
            .toList();
    }

    /** From a day on, for as many days ahead as asked, or as the pack warns ahead. */
    @Transactional(readOnly = true)
    List<Gap> gaps(@Nullable Long place, @Nullable Long partner, @Nullable LocalDate on, @Nullable Integer days) {
        var day = day(on);
        var rules = policy.on(day);
        Refused.unless(days == null || days >= 1 && days <= 1_100, "GAP_DAYS", "most", 1_100);
        return Rows.of(jdbc.sql(Sql.of(Roster.class, "gaps"))
            .param("kinds", rules.coverage().toArray(String[]::new))
            .param("low", place)
            .param("high", new CadreFilter(null, place, null, null, null, null).high())
            .param("units", units(partner))
            .param("on", day)
            .param("days", days == null ? rules.warnDays() : days)
            .query(Gap.class));
    }

    /** How many of each kind are on post in a county. */
    record OnPost(@JsonFormat(shape = Shape.STRING) long county, PostingKind kind, int cadres) {
    }

    @Transactional(readOnly = true)
    List<OnPost> onPost(@Nullable Long partner, @Nullable LocalDate on) {
        return Rows.of(jdbc.sql("""
                select place / 1000000 * 1000000 as county, kind, count(*) as cadres
                  from cadre.posting
                 where valid @> cast(:on as date) and (cast(:units as bigint[]) is null or partner = any (:units))
                 group by 1, 2
                 order by 1, 2
                """).param("on", day(on)).param("units", units(partner)).query(OnPost.class));
    }

    private long count(CadreFilter filter) {
        return jdbc.sql("select count(*) from (" + Sql.of(Roster.class, "roster") + ") counted")
            .paramSource(parameters(filter, null, Position.after(null), EVERY))
            .query(Long.class)
            .single();
    }

    private List<CadreRow> select(CadreFilter filter, @Nullable Long id, Position after, int limit) {
        return Rows.of(jdbc.sql(Sql.of(Roster.class, "roster"))
            .paramSource(parameters(filter, id, after, limit))
            .query(CadreRow.class));
    }

    private MapSqlParameterSource parameters(CadreFilter filter, @Nullable Long id, Position after, int limit) {
        return new MapSqlParameterSource("id", id).addValue("low", filter.place())
            .addValue("high", filter.high())
            .addValue("units", units(filter.partner()))
            .addValue("kind", filter.kind() == null ? null : filter.kind().name())
            .addValue("words", filter.words())
            .addValue("state", filter.state() == null ? "ON_POST" : filter.state().name())
            .addValue("on", day(filter.on()))
            .addValue("after_county", after.county())
            .addValue("after_kind", after.kind())
            .addValue("after_id", after.id())
            .addValue("limit", limit);
    }

    private Long @Nullable [] units(@Nullable Long partner) {
        return partner == null ? null : partners.withAllBelow(List.of(partner)).toArray(Long[]::new);
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    private LocalDate day(@Nullable LocalDate on) {
        return Objects.requireNonNullElseGet(on, this::today);
    }

}
