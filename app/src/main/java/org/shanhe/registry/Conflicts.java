package org.shanhe.registry;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a request would change, field by field, beside what stood there when it was asked
 * for and what stands there now (冲突对照).
 */
@Repository
class Conflicts {

    private static final List<String> SENSITIVE = List.of("document", "phone", "bank_account", "health", "disability");

    private final JdbcClient jdbc;

    private final JsonMapper json;

    Conflicts(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * One field of a correction.
     *
     * @param key as {@link #without} takes it: the field, for a member after its id and a
     * dot
     * @param base what stood there when the correction was asked for
     * @param theirs what stands there now
     * @param hidden the values are sensitive and not told
     * @param conflict someone else wrote something else since
     */
    record Field(String key, @Nullable Long person, String field, @Nullable JsonNode base, @Nullable JsonNode theirs,
            @Nullable JsonNode mine, boolean hidden, boolean conflict) {
    }

    List<Field> fields(ChangeRequest request) {
        if (!fieldByField(request) || request.household() == null) {
            return List.of();
        }
        var mine = json.readTree(request.content());
        var base = json.readTree(request.base());
        var now = now(request);
        var fields = new ArrayList<Field>();
        add(fields, null, base.path("household"), now.path("household"), mine.path("household"));
        add(fields, null, base.path("condition"), now.path("condition"), mine.path("condition"));
        for (var member : mine.path("members")) {
            var id = member.path("id").asString();
            add(fields, Long.valueOf(id), base.path("members").path(id), now.path("members").path(id), member);
        }
        return fields;
    }

    /**
     * The request's content without the fields in which theirs is kept.
     * @throws Refused if nothing is left to ask for
     */
    String without(ChangeRequest request, List<String> theirs) {
        if (!fieldByField(request)) {
            return request.content();
        }
        var chosen = new HashSet<>(theirs);
        var known = fields(request);
        Refused.unless(known.stream().map(Field::key).toList().containsAll(chosen), "FIELD_UNKNOWN", "field",
                String.join(" ", chosen));
        Refused.unless(known.stream().anyMatch(field -> !chosen.contains(field.key())), "NOTHING_LEFT");
        var content = (ObjectNode) json.readTree(request.content());
        for (var field : known) {
            if (chosen.contains(field.key())) {
                drop(content, field);
            }
        }
        return content.toString();
    }

    private static boolean fieldByField(ChangeRequest request) {
        return request.kind() == ChangeKind.CORRECT || request.kind() == ChangeKind.CORRECT_YEAR;
    }

    private static void drop(ObjectNode content, Field field) {
        var column = column(field.field());
        if (field.person() == null) {
            var part = content.path(content.has("condition") ? "condition" : "household");
            ((ObjectNode) part).remove(List.of(column, column + "_index"));
            return;
        }
        for (var member : content.path("members")) {
            if (member.path("id").asLong() == field.person()) {
                ((ObjectNode) member).remove(List.of(column, column + "_index"));
            }
        }
    }

    private static void add(List<Field> fields, @Nullable Long person, JsonNode base, JsonNode now, JsonNode mine) {
        for (var stated : mine.properties()) {
            var column = stated.getKey();
            if (column.equals("id") || column.endsWith("_index")) {
                continue;
            }
            boolean hidden = SENSITIVE.contains(column);
            var compared = hidden ? column + "_index" : column;
            var was = base.get(compared);
            var is = now.get(compared);
            var asked = mine.get(compared);
            boolean conflict = !Objects.equals(was, is) && !Objects.equals(is, asked);
            var field = camel(column);
            fields.add(new Field(person == null ? field : person + "." + field, person, field,
                    hidden ? null : base.get(column), hidden ? null : now.get(column),
                    hidden ? null : stated.getValue(), hidden, conflict));
        }
    }

    private JsonNode now(ChangeRequest request) {
        return json.readTree(jdbc.sql("select registry.stated_now(:household, cast(:content as jsonb))::text")
            .param("household", request.household())
            .param("content", request.content())
            .query(String.class)
            .single());
    }

    static String camel(String column) {
        var camel = new StringBuilder();
        for (var part : column.split("_")) {
            camel.append(camel.isEmpty() ? part : Character.toUpperCase(part.charAt(0)) + part.substring(1));
        }
        return camel.toString();
    }

    private static String column(String field) {
        return field.replaceAll("([A-Z])", "_$1").toLowerCase(java.util.Locale.ROOT);
    }

}
