package org.shanhe.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Listed;
import org.shanhe.kernel.PlaceRange;
import org.shanhe.kernel.Refused;
import org.shanhe.kernel.Rows;
import org.shanhe.kernel.Sql;
import org.shanhe.registry.VillagePage.Belonging;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The villages in scope, listed and opened. */
@Repository
class VillagePages {

    private final JdbcClient jdbc;

    private final JsonMapper json;

    VillagePages(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Transactional(readOnly = true)
    Listed<VillageRow> list(@Nullable String q, @Nullable Long place, @Nullable String cursor, int limit) {
        var range = place == null ? PlaceRange.EVERYWHERE : PlaceRange.of(place);
        var rows = Rows.of(jdbc.sql(Sql.of(VillagePages.class, "villages"))
            .param("q", q == null || q.isBlank() ? null : q.strip())
            .param("after", Listed.after(cursor))
            .param("low", range.low())
            .param("high", range.high())
            .param("limit", Listed.read(limit))
            .query(VillageRow.class));
        return Listed.of(rows, limit, row -> Long.parseLong(row.village()));
    }

    @Transactional(readOnly = true)
    VillagePage page(long village) {
        record Named(String name, String placePath, boolean known) {
        }
        var named = jdbc
            .sql("""
                    select d.name, concat_ws(' ', county.name, case when town.code <> county.code then town.name end) as place_path,
                           d.code <@ (select kernel.scope_places()) as known
                      from place.division d
                      left join place.division town on town.code = d.code / 1000 * 1000
                      left join place.division county on county.code = d.code / 1000000 * 1000000
                     where d.code = :village and d.down_to = 5
                    """)
            .param("village", village)
            .query(Named.class)
            .optional()
            .filter(Named::known)
            .orElseThrow(() -> Refused.notFound("VILLAGE_NOT_FOUND", "village", village));
        var statuses = Rows.of(jdbc.sql("""
                select status, count(*) as households, sum(members) as persons
                  from registry.household where village = :village group by status order by status
                """).param("village", village).query(VillagePage.Count.class));
        long monitored = jdbc
            .sql("select count(*) from registry.monitored where village = :village and cleared_on is null")
            .param("village", village)
            .query(Long.class)
            .single();
        var years = Rows.of(jdbc.sql("""
                select year, version, recorded_at, registry.named(to_jsonb(f) - array['village', 'year'], '{}') as facts
                  from registry.village_fact f where village = :village order by year desc
                """).param("village", village).query(this::year));
        return new VillagePage(Long.toString(village), named.name(), named.placePath(), statuses, monitored, years,
                groups(village), leaders(village));
    }

    private VillagePage.Year year(ResultSet row, int number) throws SQLException {
        return new VillagePage.Year(row.getInt("year"), row.getInt("version"),
                row.getObject("recorded_at", OffsetDateTime.class),
                json.readTree(row.getString("facts") == null ? "{}" : row.getString("facts")));
    }

    private List<VillagePage.Group> groups(long village) {
        var members = belonging("group_member", "household_group", village);
        var evaluations = Rows.of(jdbc.sql("""
                select household_group as of, period, on_day as "on", grade, score, remark
                  from registry.group_evaluation where village = :village and not withdrawn order by period desc
                """).param("village", village).query(VillagePage.Evaluation.class));
        return Rows.of(jdbc.sql("""
                select id, name, head, since, ended_on, version from registry.household_group
                 where village = :village order by ended_on is not null, name
                """)
            .param("village", village)
            .query((row, _) -> new VillagePage.Group(row.getLong("id"), row.getString("name"),
                    row.getObject("head", Long.class), row.getObject("since", java.time.LocalDate.class),
                    row.getObject("ended_on", java.time.LocalDate.class), row.getInt("version"),
                    of(members, row.getLong("id")), evaluations.stream().filter(e -> e.of() == id(row)).toList())));
    }

    private List<VillagePage.Leading> leaders(long village) {
        var led = belonging("leader_household", "leader", village);
        return Rows.of(jdbc.sql("""
                select id, name, person, industry, business, trained_on, since, ended_on, version from registry.leader
                 where village = :village order by ended_on is not null, name
                """)
            .param("village", village)
            .query((row, _) -> new VillagePage.Leading(row.getLong("id"), Masked.name(row.getString("name")),
                    row.getObject("person", Long.class), row.getString("industry"), row.getString("business"),
                    row.getObject("trained_on", java.time.LocalDate.class),
                    row.getObject("since", java.time.LocalDate.class),
                    row.getObject("ended_on", java.time.LocalDate.class), row.getInt("version"),
                    of(led, row.getLong("id")))));
    }

    private List<Belonging> belonging(String table, String of, long village) {
        return Rows.of(jdbc
            .sql("""
                    select b.%s as of, b.household, h.household_no, h.head_name, h.status, lower(b.valid) as since, upper(b.valid) as until
                      from registry.%s b join registry.household h on h.id = b.household
                     where b.village = :village order by upper(b.valid) is not null, h.household_no
                    """
                .formatted(of, table))
            .param("village", village)
            .query(Belonging.class));
    }

    private static List<Belonging> of(List<Belonging> all, long id) {
        return all.stream().filter(one -> one.of() == id).map(Belonging::masked).toList();
    }

    private static long id(ResultSet row) {
        try {
            return row.getLong("id");
        }
        catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

}
