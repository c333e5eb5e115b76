package org.shanhe.monitoring.quality;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.shanhe.policy.language.Profile;
import tools.jackson.databind.JsonNode;

/**
 * What follows in a household's profile from a year of income that is being typed (录入年度):
 * the single items, the totals of their letters, net income and net income a head.
 */
final class TypedYear {

    private static final Pattern ITEMS = Pattern.compile("registry\\.condition\\.items (\\w+)(?: to (\\w+))?");

    private static final Pattern GUARANTEE = Pattern.compile("registry\\.condition\\.guarantees (\\w+)");

    private static final List<String> TOTALS = List.of("wage_fen", "business_fen", "property_fen", "transfer_fen",
            "business_cost_fen");

    private final Map<String, @Nullable Object> values;

    private final Profile profile;

    TypedYear(Map<String, @Nullable Object> values, Profile profile) {
        this.values = values;
        this.profile = profile;
    }

    /** Whether the year is the one that the profile tells of, or a later one. */
    static boolean counts(Map<String, @Nullable Object> values, JsonNode condition) {
        return !(values.get("income_year") instanceof Long known) || condition.path("year").asLong() >= known;
    }

    void derive(JsonNode condition) {
        long year = condition.path("year").asLong();
        if (values.get("income_year") instanceof Long known && year > known) {
            values.put("previous_year", known);
            values.put("previous_per_capita_fen", values.get("per_capita_fen"));
        }
        values.put("income_year", year);
        if (condition.path("items").isObject()) {
            items(condition.path("items"));
        }
        if (condition.path("members").isNumber()) {
            values.put("income_members", condition.path("members").asLong());
        }
        if (condition.path("guarantees").isObject()) {
            guarantees(condition.path("guarantees"));
        }
        long net = 0;
        for (var total : TOTALS) {
            long fen = number(total, 0);
            net += total.equals("business_cost_fen") ? -fen : fen;
        }
        long members = Math.max(1, number("income_members", number("members", 1)));
        values.put("net_fen", net);
        values.put("per_capita_fen", net / members);
        if (values.get("claims_fen") != null && values.get("self_paid_fen") != null) {
            values.put("reference_per_capita_fen",
                    (net + number("claims_fen", 0) - number("self_paid_fen", 0)) / members);
        }
    }

    private void items(JsonNode items) {
        var typed = new TreeMap<String, Long>();
        items.properties().stream().filter(item -> item.getValue().isNumber()).forEach(item -> {
            typed.put(item.getKey(), item.getValue().asLong());
            int letter = item.getKey().charAt(0) - 'A';
            if (letter >= 0 && letter < TOTALS.size()) {
                values.put(TOTALS.get(letter), 0L);
            }
        });
        typed.forEach((item, fen) -> values.computeIfPresent(TOTALS.get(Math.clamp(item.charAt(0) - 'A', 0, 4)),
                (_, sum) -> (Long) sum + fen));
        for (var field : profile.fields()) {
            var source = ITEMS.matcher(field.source());
            if (field.object().equals("household") && source.matches()) {
                var last = source.group(2) == null ? source.group(1) : source.group(2);
                var part = typed.subMap(source.group(1), true, last, true);
                values.put(field.field(),
                        part.isEmpty() ? null : (Long) part.values().stream().mapToLong(Long::longValue).sum());
            }
        }
    }

    private void guarantees(JsonNode guarantees) {
        for (var field : profile.fields()) {
            var source = GUARANTEE.matcher(field.source());
            if (source.matches()) {
                var met = guarantees.path(source.group(1)).path("met");
                values.put(field.field(), met.isBoolean() ? (Boolean) met.asBoolean() : null);
            }
        }
    }

    private long number(String field, long otherwise) {
        return values.get(field) instanceof Long number ? number : otherwise;
    }

}
