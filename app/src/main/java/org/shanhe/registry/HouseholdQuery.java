package org.shanhe.registry;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;

/** The conditions of a filter: fixed texts only, every value a parameter. */
final class HouseholdQuery {

    private final MapSqlParameterSource parameters = new MapSqlParameterSource();

    private final List<String> broad = new ArrayList<>();

    private final List<String> narrow = new ArrayList<>();

    private final boolean selective;

    private final HouseholdOrder order;

    HouseholdQuery(HouseholdFilter filter, SensitiveValues sensitive) {
        order = HouseholdOrder.of(filter.sort());
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
     * A member is found by name as the head is; by a surname alone only heads are, since
     * half a county bears it.
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

    String where() {
        var all = new ArrayList<>(broad);
        all.addAll(narrow);
        return all.isEmpty() ? "" : "where " + String.join(" and ", all);
    }

    HouseholdOrder order() {
        return order;
    }

    MapSqlParameterSource parameters() {
        return parameters;
    }

}
