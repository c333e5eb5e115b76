package org.shanhe.registry;

import java.util.List;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Sensitive values of a request are not shown again, so whoever words it anew cannot
 * state them again: those not stated anew stay as they were.
 */
final class Withheld {

    private static final List<String> SENSITIVE = List.of("document", "phone", "bank_account", "health", "disability");

    private Withheld() {
    }

    static String kept(JsonMapper json, String before, String after) {
        var was = json.readTree(before);
        var is = (ObjectNode) json.readTree(after);
        for (var part : List.of("household", "member")) {
            fill(was.path(part), is.path(part));
        }
        var members = is.path("members");
        for (int i = 0; i < members.size(); i++) {
            var old = was.path("members").path(i);
            if (Objects.equals(old.get("id"), members.path(i).get("id"))) {
                fill(old, members.path(i));
            }
        }
        return is.toString();
    }

    private static void fill(JsonNode was, JsonNode is) {
        if (!(is instanceof ObjectNode fresh)) {
            return;
        }
        for (var sensitive : SENSITIVE) {
            if (!fresh.has(sensitive)) {
                was.properties()
                    .stream()
                    .filter(column -> column.getKey().startsWith(sensitive) && !fresh.has(column.getKey()))
                    .forEach(column -> fresh.set(column.getKey(), column.getValue()));
            }
        }
    }

}
