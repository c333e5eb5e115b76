package org.shanhe.registry;

import static java.util.Map.entry;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    private static final Map<String, String> LISTS = Map.ofEntries(entry("standard", "STANDARD"),
            entry("attribute", "ATTRIBUTE"), entry("causeMain", "CAUSE"), entry("causesOther", "CAUSE"),
            entry("relation", "RELATION"), entry("ethnicity", "ETHNICITY"), entry("education", "EDUCATION"),
            entry("student", "STUDENT"), entry("labour", "LABOUR"), entry("marital", "MARITAL"),
            entry("political", "POLITICAL"), entry("workState", "WORK_STATE"), entry("workSector", "WORK_SECTOR"),
            entry("workChannel", "WORK_CHANNEL"), entry("publicPosts", "PUBLIC_POST"),
            entry("houseGrade", "HOUSE_GRADE"), entry("houseStructure", "HOUSE_STRUCTURE"),
            entry("roadKind", "ROAD_KIND"), entry("waterSource", "WATER_SOURCE"), entry("fuel", "FUEL"),
            entry("assets", "ASSET"), entry("industryKinds", "INDUSTRY_KIND"), entry("kind", "VILLAGE_KIND"));

    private final JsonMapper json;

    private final SensitiveValues sensitive;

    private final FurtherFacts further;

    private final CodeLists codes;

    Stated(JsonMapper json, SensitiveValues sensitive, CodeLists codes) {
        this.json = json.rebuild().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
        this.sensitive = sensitive;
        this.further = new FurtherFacts(sensitive);
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
        Refused.unless(person.monthlyWageFen() == null || person.monthlyWageFen() >= 0, "FIELD_MALFORMED", "field",
                "monthlyWageFen");
        Refused.unless(
                person.publicPostMonths() == null
                        || person.publicPostMonths().signum() >= 0 && person.publicPostMonths().intValue() <= 999,
                "FIELD_MALFORMED", "field", "publicPostMonths");
        var columns = columns(fields);
        if (fields.has("document")) {
            document(columns, fields, DocumentFacts.of(person.document(), person.documentKind()));
        }
        return columns;
    }

    /** The columns of registry.condition that the fields state. */
    ObjectNode condition(JsonNode fields) {
        var condition = read(fields, ConditionFields.class);
        condition.check();
        var columns = columns(fields);
        condition.totals().forEach((total, fen) -> {
            if (!columns.hasNonNull(total)) {
                columns.put(total, fen);
            }
        });
        return columns;
    }

    /** The columns of registry.village_fact that the fields state. */
    ObjectNode village(JsonNode fields) {
        read(fields, VillageFields.class).check();
        return columns(fields);
    }

    /** Whether a list has the code, or a refusal that names the field. */
    void code(String list, String code, String field) {
        known(list, code, field);
    }

    <T> T read(JsonNode fields, Class<T> type) {
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
                (value.isArray() ? value.valueStream() : Stream.of(value))
                    .forEach(code -> known(LISTS.get(name), code.asString(), name));
            }
            switch (name) {
                case "document" -> sealed(columns, SensitiveField.DOCUMENT, "document", text(value),
                        IdentityNumber.sameFor(text(value)));
                case "phone" -> {
                    sealed(columns, SensitiveField.PHONE, "phone", text(value), text(value));
                    columns.put("phone_problem", Phones.problem(text(value)));
                }
                case "bankAccount" ->
                    sealed(columns, SensitiveField.BANK_ACCOUNT, "bank_account", text(value), text(value));
                case "health" -> health(columns, value);
                case "disability" -> disability(columns, value);
                default -> columns.set(snake(name), value);
            }
        }
        return columns;
    }

    private void health(ObjectNode columns, JsonNode value) {
        var list = value.isNull() ? List.<String>of() : value.valueStream().map(JsonNode::asString).toList();
        list.forEach(code -> known("HEALTH", code, "health"));
        columns.put("health", FurtherFacts
            .hex(sensitive.encrypt(SensitiveField.HEALTH, list.isEmpty() ? null : String.join(",", list))));
        var tokens = columns.putArray("health_index");
        list.forEach(code -> tokens.add(FurtherFacts.hex(sensitive.token(SensitiveField.HEALTH, code))));
    }

    private void disability(ObjectNode columns, JsonNode value) {
        var list = value.isNull() ? List.<String>of() : value.valueStream().map(JsonNode::asString).toList();
        list.forEach(code -> known("DISABILITY", code, "disability"));
        further.disability(columns, list);
    }

    private void document(ObjectNode columns, JsonNode fields, DocumentFacts facts) {
        columns.put("document_problem", facts.problem());
        columns.put("document_birth_on", facts.birthOn() == null ? null : facts.birthOn().toString());
        columns.put("document_sex", facts.sex() == null ? null : facts.sex().name());
        if (!facts.disability().isEmpty() && !fields.has("disability")) {
            further.disability(columns, facts.disability());
        }
    }

    private void known(@Nullable String list, String code, String field) {
        if (list != null && codes.list(list, LocalDate.now(Clock.systemDefaultZone())).find(code).isEmpty()) {
            throw Refused.invalid("CODE_UNKNOWN", "field", field, "code", code);
        }
    }

    private void sealed(ObjectNode columns, SensitiveField field, String column, @Nullable String value,
            @Nullable String same) {
        columns.put(column, FurtherFacts.hex(sensitive.encrypt(field, value)));
        columns.put(column + "_index", FurtherFacts.hex(sensitive.token(field, same)));
    }

    private static @Nullable String text(JsonNode value) {
        return value.isNull() || value.asString().isBlank() ? null : value.asString();
    }

    static String snake(String camel) {
        return Arrays.stream(camel.split("(?=[A-Z])")).map(String::toLowerCase).collect(Collectors.joining("_"));
    }

}
