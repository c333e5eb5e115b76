package org.shanhe.project;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Refused;
import org.shanhe.policy.Procedure.Field;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Answers to what a step asks, checked against its fields (表单). */
final class StepForm {

    private static final int LONGEST = 2000;

    private StepForm() {
    }

    /** The answers, each of its field's type; what the step does not ask is refused. */
    static ObjectNode checked(List<Field> fields, @Nullable JsonNode given) {
        var answers = given == null || given.isNull() ? JsonNodeFactory.instance.objectNode() : given;
        Refused.unless(answers.isObject(), "FORM_MALFORMED", "field", "form");
        var known = fields.stream().map(Field::name).collect(Collectors.toSet());
        for (var name : answers.propertyNames()) {
            Refused.unless(known.contains(name), "FORM_FIELD_UNKNOWN", "field", name);
        }
        var checked = JsonNodeFactory.instance.objectNode();
        for (var field : fields) {
            var answer = answers.path(field.name());
            var label = field.term().zh();
            var labelEn = field.term().en();
            if (blank(answer)) {
                Refused.unless(!field.required(), "FORM_FIELD_MISSING", "field", field.name(), "label", label,
                        "labelEn", labelEn);
                continue;
            }
            Refused.unless(fits(field, answer), "FORM_MALFORMED", "field", field.name(), "label", label, "labelEn",
                    labelEn);
            Refused.unless(!field.holds() || answer.asBoolean(), "FORM_CONDITION_UNMET", "field", field.name(), "label",
                    label, "labelEn", labelEn);
            checked.set(field.name(), answer);
        }
        return checked;
    }

    private static boolean blank(JsonNode answer) {
        return answer.isMissingNode() || answer.isNull() || answer.isString() && answer.asString().isBlank();
    }

    private static boolean fits(Field field, JsonNode answer) {
        return switch (field.type()) {
            case TEXT -> answer.isString() && answer.asString().length() <= LONGEST;
            case NUMBER, MONEY -> answer.isIntegralNumber() && answer.canConvertToLong() && answer.asLong() >= 0;
            case FLAG -> answer.isBoolean();
            case DATE -> answer.isString() && isDate(answer.asString());
            case MEASURE -> answer.isString();
            case CHOICE -> field.options().stream().anyMatch(option -> option.code().equals(answer.asString("")));
            case CHOICES -> answer.isArray() && answer.valueStream()
                .allMatch(one -> field.options().stream().anyMatch(option -> option.code().equals(one.asString(""))));
        };
    }

    private static boolean isDate(String text) {
        try {
            return LocalDate.parse(text).getYear() > 1900;
        }
        catch (DateTimeException e) {
            return false;
        }
    }

}
