package org.shanhe.registry;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Refused;
import org.shanhe.kernel.Rows;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
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

    private static final Pattern CURSOR = Pattern.compile("(\\d{12}):(\\d{1,18})");

    private static final String ROW = """
            select h.id, h.household_no, h.village::text as village, d.name as village_name,
                   concat_ws(' ', county.name, case when town.code <> county.code then town.name end,
                             case when d.code <> town.code then d.name end) as place_path,
                   h.village_group as "group", h.head_name, h.members, h.status, h.status_since, h.exited_on, h.attribute, h.cause_main,
                   c.net_fen / c.members as net_per_capita_fen, c.year, h.version
              from (select * from registry.household h %s order by h.village, h.id limit :limit) h
              left join place.division d on d.code = h.village
              left join place.division town on town.code = h.village / 1000 * 1000
              left join place.division county on county.code = h.village / 1000000 * 1000000
              left join lateral (select c.net_fen, c.members, c.year from registry.condition c
                                  where c.household = h.id order by c.year desc limit 1) c on true
             order by h.village, h.id
            """;

    private final JdbcClient jdbc;

    private final SensitiveValues sensitive;

    private final JsonMapper json;

    Households(JdbcClient jdbc, SensitiveValues sensitive, JsonMapper json) {
        this.jdbc = jdbc;
        this.sensitive = sensitive;
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
        var where = asked.where(cursor);
        var rows = Rows.of(jdbc.sql(ROW.formatted(where))
            .paramSource(asked.parameters.addValue("limit", limit + 1))
            .query(HouseholdRow.class));
        boolean more = rows.size() > limit;
        var shown = rows.stream().limit(limit).map(HouseholdRow::masked).toList();
        var next = more ? after(shown.getLast()) : null;
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
        try (var rows = jdbc.sql(ROW.formatted(asked.where(null)))
            .paramSource(asked.parameters.addValue("limit", Long.MAX_VALUE))
            .withFetchSize(1000)
            .query(HouseholdRow.class)
            .stream()) {
            rows.forEach(row -> each.accept(Objects.requireNonNull(row).masked()));
        }
    }

    /**
     * The planner cannot know how many rows are in scope and takes them for few; then it
     * would sort a whole register for one page. Unless the filter is selective, only the
     * index in the order of the list is right.
     */
    private Asked asked(HouseholdFilter filter) {
        var asked = new Asked(filter.resolved());
        if (!asked.selective()) {
            jdbc.sql("select set_config('enable_sort', 'off', true)").query(String.class).single();
        }
        return asked;
    }

    private @Nullable Long total(Asked asked) {
        if (asked.selective()) {
            var found = jdbc
                .sql("select count(*) from (select from registry.household h %s limit :most)"
                    .formatted(asked.where(null)))
                .paramSource(asked.parameters.addValue("most", COUNTED + 1))
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
            .paramSource(asked.parameters.addValue("most", LOOKED_AT))
            .query(Found.class)
            .single();
        return found.looked() == LOOKED_AT || found.found() > COUNTED ? null : found.found();
    }

    private long about(Asked asked) {
        var plan = jdbc.sql("explain (format json) select from registry.household h %s".formatted(asked.where(null)))
            .paramSource(asked.parameters)
            .query(String.class)
            .single();
        return json.readTree(plan).path(0).path("Plan").path("Plan Rows").asLong();
    }

    private static String after(HouseholdRow last) {
        return Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString((last.village() + ":" + last.id()).getBytes(StandardCharsets.UTF_8));
    }

    /** The conditions of a filter: fixed texts only, every value a parameter. */
    private class Asked {

        private final MapSqlParameterSource parameters = new MapSqlParameterSource();

        private final List<String> broad = new ArrayList<>();

        private final List<String> narrow = new ArrayList<>();

        private final boolean selective;

        Asked(HouseholdFilter filter) {
            var range = filter.range();
            if (range != null) {
                broad.add("h.village >= :low and h.village < :high");
                parameters.addValue("low", range.low()).addValue("high", range.high());
            }
            selective = filter.number() != null || filter.document() != null || filter.phone() != null
                    || filter.name() != null;
            add("h.household_no = :number", "number", filter.number());
            add("h.id = any (array(select household from registry.person where document_index = :document and left_on is null))",
                    "document", sensitive.token(SensitiveField.DOCUMENT, IdentityNumber.sameFor(filter.document())));
            add("(h.phone_index = :phone or h.id = any (array(select household from registry.person where phone_index = :phone)))",
                    "phone", sensitive.token(SensitiveField.PHONE, filter.phone()));
            add(named(filter.name()), "name", filter.name());
            parameters.addValue("name_end", filter.name() + "\uDBFF\uDFFF");
            add("h.status = :status", "status", filter.status());
            add("(h.cause_main = :cause or :cause = any (h.causes_other))", "cause", filter.cause());
            add("h.attribute = :attribute", "attribute", filter.attribute());
            add("h.status_since >= :from", "from", filter.from());
            add("h.status_since <= :to", "to", filter.to());
        }

        /**
         * A member is found by name as the head is; by a surname alone only heads are,
         * since half a county bears it.
         */
        private static String named(@Nullable String name) {
            var head = "h.head_name ~>=~ :name and h.head_name ~<~ :name_end";
            return name == null || name.length() < 2 ? head : "(" + head + " " + """
                    or h.id = any (array(select household from registry.person
                                          where name ~>=~ :name and name ~<~ :name_end and left_on is null)))""";
        }

        private void add(String condition, String name, @Nullable Object value) {
            if (value != null) {
                narrow.add(condition);
                parameters.addValue(name, value);
            }
        }

        boolean selective() {
            return selective;
        }

        String broad() {
            return broad.isEmpty() ? "" : "where " + String.join(" and ", broad);
        }

        String narrow() {
            return narrow.isEmpty() ? "" : "where " + String.join(" and ", narrow);
        }

        String where(@Nullable String cursor) {
            var all = new ArrayList<String>(broad);
            all.addAll(narrow);
            if (cursor != null) {
                var place = CURSOR.matcher(decoded(cursor));
                Refused.unless(place.matches(), "CURSOR_MALFORMED", "cursor", cursor);
                all.add("(h.village, h.id) > (:after_village, :after_id)");
                parameters.addValue("after_village", Long.parseLong(place.group(1)))
                    .addValue("after_id", Long.parseLong(place.group(2)));
            }
            return all.isEmpty() ? "" : "where " + String.join(" and ", all);
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

}
