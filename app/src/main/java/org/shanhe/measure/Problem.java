package org.shanhe.measure;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a rule says against an entry (登记问题); the sentence stands in the message files
 * under {@code delivery.rule.RULE}.
 *
 * @param row the entry's place in the list, from 0
 * @param field the field to mend, a detail's as {@code details.NAME}, or null for the
 * whole
 * @param values what the sentence names
 */
public record Problem(int row, String rule, Severity severity, @Nullable String field, Map<String, String> values) {

    /** Whether an entry is refused or only asked about (错误 / 提醒). */
    public enum Severity {

        ERROR, WARNING

    }

    static Problem error(int row, String rule, @Nullable String field, String... values) {
        return new Problem(row, rule, Severity.ERROR, field, named(values));
    }

    static Problem warning(int row, String rule, @Nullable String field, String... values) {
        return new Problem(row, rule, Severity.WARNING, field, named(values));
    }

    private static Map<String, String> named(String... values) {
        var named = new LinkedHashMap<String, String>();
        for (int i = 0; i + 1 < values.length; i += 2) {
            named.put(values[i], values[i + 1]);
        }
        return Map.copyOf(named);
    }

}
