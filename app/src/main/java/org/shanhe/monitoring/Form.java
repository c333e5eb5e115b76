package org.shanhe.monitoring;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Refused;
import org.shanhe.policy.Procedure.Field;
import org.shanhe.policy.Procedure.Option;
import org.shanhe.policy.Procedure.Step;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Answers to the questions of a step, checked against the fields it asks (表单). */
final class Form {

    private static final int LONGEST = 2000;

    private Form() {
    }

    /** The answers, each of its field's type; what the step does not ask is refused. */
    static ObjectNode checked(Step step, @Nullable JsonNode given, JsonNode facts) {
        var answers = given == null || given.isNull() ? JsonNodeFactory.instance.objectNode() : given;
        Refused.unless(answers.isObject(), "FORM_MALFORMED", "field", "form");
        var known = step.form().stream().map(Field::name).collect(Collectors.toSet());
        for (var name : answers.propertyNames()) {
            Refused.unless(known.contains(name), "FORM_FIELD_UNKNOWN", "field", name);
        }
        var checked = JsonNodeFactory.instance.objectNode();
        for (var field : step.form()) {
            var answer = answers.path(field.name());
            boolean blank = answer.isMissingNode() || answer.isNull()
                    || answer.isString() && answer.asString().isBlank() || answer.isArray() && answer.isEmpty();
            if (!blank) {
                Refused.unless(fits(field, answer), "FORM_MALFORMED", "field", field.name(), "label", field.term().zh(),
                        "labelEn", field.term().en());
                checked.set(field.name(), answer);
            }
            Refused.unless(!blank || !field.required(), "FORM_FIELD_MISSING", "field", field.name(), "label",
                    field.term().zh(), "labelEn", field.term().en());
        }
        for (var field : step.form()) {
            Refused.unless(
                    !field.holds() || lifted(step, checked, facts) || checked.path(field.name()).asBoolean(false),
                    "FORM_CONDITION_UNMET", "field", field.name(), "label", field.term().zh(), "labelEn",
                    field.term().en());
        }
        for (var field : step.form()) {
            var least = field.least();
            Refused.unless(
                    least == null || !checked.has(field.name()) || lifted(step, checked, facts)
                            || checked.path(field.name()).asLong() >= least,
                    "FORM_TOO_LITTLE", "field", field.name(), "label", field.term().zh(), "labelEn", field.term().en(),
                    "least", least);
        }
        return checked;
    }

    /** Whether a flag lifts what the step would otherwise wait for. */
    static boolean lifted(Step step, JsonNode form, JsonNode facts) {
        var unless = step.unless();
        return unless != null && (form.path(unless).asBoolean(false) || facts.path(unless).asBoolean(false));
    }

    private static boolean fits(Field field, JsonNode answer) {
        return switch (field.type()) {
            case TEXT -> answer.isString() && answer.asString().length() <= LONGEST;
            case NUMBER, MONEY -> answer.isIntegralNumber() && answer.canConvertToLong() && answer.asLong() >= 0;
            case FLAG -> answer.isBoolean();
            case DATE -> answer.isString() && isDate(answer.asString());
            case MEASURE -> answer.isString() && answer.asString().matches("[A-Z0-9_]{2,60}");
            case CHOICE -> answer.isString() && codes(field.options()).contains(answer.asString());
            case CHOICES -> answer.isArray() && answer.valueStream()
                .allMatch(one -> one.isString() && codes(field.options()).contains(one.asString()));
        };
    }

    private static Set<String> codes(List<Option> options) {
        return options.stream().map(Option::code).collect(Collectors.toSet());
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
