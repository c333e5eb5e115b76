package org.shanhe.registry;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Refused;
import org.shanhe.policy.CodeLists;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Checks what a form states and turns it into columns: known fields of the right kind,
 * codes of their lists, sensitive values encrypted with their token beside them.
 */
@Component
class Stated {

    private static final Map<String, String> LISTS = Map.of("standard", "STANDARD", "attribute", "ATTRIBUTE",
            "causeMain", "CAUSE", "relation", "RELATION", "ethnicity", "ETHNICITY", "education", "EDUCATION", "student",
            "STUDENT", "labour", "LABOUR", "marital", "MARITAL", "political", "POLITICAL");

    private final JsonMapper json;

    private final SensitiveValues sensitive;

    private final CodeLists codes;

    Stated(JsonMapper json, SensitiveValues sensitive, CodeLists codes) {
        this.json = json.rebuild().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
        this.sensitive = sensitive;
        this.codes = codes;
    }

    /** The columns of registry.household that the fields state. */
    ObjectNode household(JsonNode fields) {
        read(fields, HouseholdFields.class);
        return columns(fields);
    }

    /** The columns of registry.person that the fields state. */
    ObjectNode person(JsonNode fields) {
        var person = read(fields, PersonFields.class);
        Refused.unless(
                person.workMonths() == null
                        || person.workMonths().signum() >= 0 && person.workMonths().intValue() <= 12,
                "FIELD_MALFORMED", "field", "workMonths");
        if (person.document() != null && person.documentKind() != DocumentKind.OFFICER) {
            IdentityNumber.faultOf(person.document()).ifPresent(fault -> {
                throw Refused.invalid("DOCUMENT_" + fault.name());
            });
        }
        return columns(fields);
    }

    private <T> T read(JsonNode fields, Class<T> type) {
        try {
            return json.treeToValue(fields, type);
        }
        catch (JacksonException e) {
            var field = e.getPath().isEmpty() ? "" : String.valueOf(e.getPath().getLast().getPropertyName());
            throw Refused.invalid("FIELD_MALFORMED", "field", field);
        }
    }

    private ObjectNode columns(JsonNode fields) {
        var columns = json.createObjectNode();
        for (var field : fields.properties()) {
            var name = field.getKey();
            var value = field.getValue();
            if (LISTS.containsKey(name) && !value.isNull()) {
                known(LISTS.get(name), value.asString(), name);
            }
            switch (name) {
                case "document" -> sealed(columns, SensitiveField.DOCUMENT, "document", text(value),
                        IdentityNumber.sameFor(text(value)));
                case "phone" -> sealed(columns, SensitiveField.PHONE, "phone", text(value), text(value));
                case "bankAccount" ->
                    sealed(columns, SensitiveField.BANK_ACCOUNT, "bank_account", text(value), text(value));
                case "health" -> health(columns, value);
                default -> columns.set(snake(name), value);
            }
        }
        return columns;
    }

    private void health(ObjectNode columns, JsonNode value) {
        var list = value.isNull() ? List.<String>of() : value.valueStream().map(JsonNode::asString).toList();
        list.forEach(code -> known("HEALTH", code, "health"));
        columns.put("health",
                hex(sensitive.encrypt(SensitiveField.HEALTH, list.isEmpty() ? null : String.join(",", list))));
        var tokens = columns.putArray("health_index");
        list.forEach(code -> tokens.add(hex(sensitive.token(SensitiveField.HEALTH, code))));
    }

    private void known(@Nullable String list, String code, String field) {
        if (list != null && codes.list(list, LocalDate.now(Clock.systemDefaultZone())).find(code).isEmpty()) {
            throw Refused.invalid("CODE_UNKNOWN", "field", field, "code", code);
        }
    }

    private void sealed(ObjectNode columns, SensitiveField field, String column, @Nullable String value,
            @Nullable String same) {
        columns.put(column, hex(sensitive.encrypt(field, value)));
        columns.put(column + "_index", hex(sensitive.token(field, same)));
    }

    private static @Nullable String text(JsonNode value) {
        return value.isNull() || value.asString().isBlank() ? null : value.asString();
    }

    private static @Nullable String hex(byte @Nullable [] bytes) {
        return bytes == null ? null : "\\x" + HexFormat.of().formatHex(bytes);
    }

    private static String snake(String camel) {
        return Arrays.stream(camel.split("(?=[A-Z])")).map(String::toLowerCase).collect(Collectors.joining("_"));
    }

}
