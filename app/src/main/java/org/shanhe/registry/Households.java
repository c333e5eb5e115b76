package org.shanhe.registry;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Refused;
import org.shanhe.kernel.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The registered households in scope (建档立卡户), listed and searched. */
@Repository
public class Households {

    private static final int COUNTED = 10_000;

    /** Looking stops here, so that no filter makes a count slow. */
    private static final int LOOKED_AT = COUNTED + 1;

    /**
     * A list longer than this is shown by place only: no index has every column's order
     * within every scope.
     */
    private static final int SORTED = 50_000;

    private static final String ROW = """
            select h.id, h.household_no, h.village::text as village, d.name as village_name,
                   concat_ws(' ', county.name, case when town.code <> county.code then town.name end,
                             case when d.code <> town.code then d.name end) as place_path,
                   h.village_group as "group", h.head_name, h.members, h.status, h.status_since, h.exited_on, h.attribute, h.cause_main,
                   c.net_fen / c.members as net_per_capita_fen, c.year, h.version
              from (select * from (select h.*, %s as sort_key from registry.household h %s) h
                     where %s order by %s limit :limit) h
              left join place.division d on d.code = h.village
              left join place.division town on town.code = h.village / 1000 * 1000
              left join place.division county on county.code = h.village / 1000000 * 1000000
              left join lateral (select c.net_fen, c.members, c.year from registry.condition c
                                  where c.household = h.id order by c.year desc limit 1) c on true
             order by %s
            """;

    private final JdbcClient jdbc;

    private final SensitiveValues sensitive;

    private final HouseholdCursor cursors;

    private final JsonMapper json;

    Households(JdbcClient jdbc, SensitiveValues sensitive, HouseholdCursor cursors, JsonMapper json) {
        this.jdbc = jdbc;
        this.sensitive = sensitive;
        this.cursors = cursors;
        this.json = json;
    }

    /**
     * A page of the list.
     *
     * @param total exact up to ten thousand, else null
     * @param about the database's estimate where the total is not known
     */
    public record Page(List<HouseholdRow> rows, @Nullable String next, @Nullable Long total, @Nullable Long about) {
    }

    @Transactional(readOnly = true)
    Page list(HouseholdFilter filter, @Nullable String cursor, int limit) {
        var asked = asked(filter);
        var order = asked.order();
        Refused.unless(order.byPlace() || asked.selective() || looked(asked, SORTED + 1) <= SORTED, "SORT_TOO_MANY",
                "most", SORTED);
        var beyond = "true";
        if (cursor != null) {
            var position = cursors.read(cursor, order);
            asked.parameters().addValue("after_key", position.key()).addValue("after_id", position.id());
            beyond = order.beyond();
        }
        var rows = Rows.of(jdbc.sql(statement(asked, beyond))
            .paramSource(asked.parameters().addValue("limit", limit + 1))
            .query(HouseholdRow.class));
        boolean more = rows.size() > limit;
        var shown = rows.stream().limit(limit).map(HouseholdRow::masked).toList();
        var next = more ? cursors.after(order, rows.get(limit - 1)) : null;
        if (cursor != null) {
            return new Page(shown, next, null, null);
        }
        var total = more ? total(asked) : (Long) (long) shown.size();
        return new Page(shown, next, total, total == null ? about(asked) : null);
    }

    /** All rows of a filter in the order of the list, without holding them in memory. */
    @Transactional(readOnly = true)
    void each(HouseholdFilter filter, Consumer<HouseholdRow> each) {
        var asked = asked(filter);
        try (var rows = jdbc.sql(statement(asked, "true"))
            .paramSource(asked.parameters().addValue("limit", Long.MAX_VALUE))
            .withFetchSize(1000)
            .query(HouseholdRow.class)
            .stream()) {
            rows.forEach(row -> each.accept(Objects.requireNonNull(row).masked()));
        }
    }

    private static String statement(HouseholdQuery asked, String beyond) {
        var order = asked.order();
        return ROW.formatted(order.value(), asked.where(), beyond, order.direction(), order.direction());
    }

    /**
     * The planner cannot know how many rows are in scope and takes them for few; then it
     * would sort a whole register for one page. Unless the filter is selective, only the
     * index in the order of the list is right.
     */
    private HouseholdQuery asked(HouseholdFilter filter) {
        var asked = new HouseholdQuery(filter.resolved(), sensitive);
        sorting(asked.selective() || !asked.order().byPlace());
        return asked;
    }

    private void sorting(boolean on) {
        jdbc.sql("select set_config('enable_sort', :on, true)")
            .param("on", on ? "on" : "off")
            .query(String.class)
            .single();
    }

    /** How many households of the place are in scope; looking stops at the most. */
    private long looked(HouseholdQuery asked, int most) {
        sorting(false);
        var looked = jdbc
            .sql("select count(*) from (select from registry.household h %s order by h.village, h.id limit :looked)"
                .formatted(asked.broad()))
            .paramSource(asked.parameters().addValue("looked", most))
            .query(Long.class)
            .single();
        sorting(true);
        return looked;
    }

    private @Nullable Long total(HouseholdQuery asked) {
        if (asked.selective()) {
            var found = jdbc
                .sql("select count(*) from (select from registry.household h %s limit :most)".formatted(asked.where()))
                .paramSource(asked.parameters().addValue("most", COUNTED + 1))
                .query(Long.class)
                .single();
            return found > COUNTED ? null : found;
        }
        record Found(long looked, long found) {
        }
        var found = jdbc.sql("""
                select count(*) as looked, count(*) filter (%s) as found
                  from (select h.* from registry.household h %s order by h.village, h.id limit :most) h
                """.formatted(asked.narrow().isEmpty() ? "where true" : asked.narrow(), asked.broad()))
            .paramSource(asked.parameters().addValue("most", LOOKED_AT))
            .query(Found.class)
            .single();
        return found.looked() == LOOKED_AT || found.found() > COUNTED ? null : found.found();
    }

    private long about(HouseholdQuery asked) {
        var plan = jdbc.sql("explain (format json) select from registry.household h %s".formatted(asked.where()))
            .paramSource(asked.parameters())
            .query(String.class)
            .single();
        return json.readTree(plan).path(0).path("Plan").path("Plan Rows").asLong();
    }

}
