package org.shanhe.monitoring;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.shanhe.kernel.Refused;
import org.shanhe.measure.Entry;
import org.shanhe.measure.Origin;
import org.shanhe.measure.Receiver;
import org.shanhe.measure.Recording;
import org.shanhe.policy.MeasureCatalogue;
import org.shanhe.policy.MeasureDetail;
import org.shanhe.policy.MeasureKind;
import org.shanhe.policy.Procedure;
import org.shanhe.policy.Procedure.Step;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** The measures that a step of a procedure carries out (帮扶措施落实), by the catalogue. */
@Component
class Measures {

    private final MeasureCatalogue catalogue;

    private final Recording recording;

    Measures(MeasureCatalogue catalogue, Recording recording) {
        this.catalogue = catalogue;
        this.recording = recording;
    }

    /** What may reach a household or one of its members on a day. */
    List<ProcedureView.OptionView> options(LocalDate day, Locale locale) {
        boolean english = locale.getLanguage().equals("en");
        return catalogue.kinds(day)
            .stream()
            .filter(Measures::reachesHouseholds)
            .map(kind -> new ProcedureView.OptionView(kind.kind(), english ? kind.en() : kind.zh()))
            .toList();
    }

    /**
     * Records what a step delivers, once, however often it is sent: the kind its form
     * asks for, its own, or the one an answer of the matter means.
     */
    void deliver(Case matter, Procedure procedure, Step step, JsonNode form, JsonNode facts, LocalDate on) {
        var household = matter.household();
        if (household == null) {
            throw Refused.conflict("CASE_WITHOUT_SUBJECT");
        }
        var kind = kind(procedure, step, form, facts);
        var known = catalogue.find(kind, on)
            .filter(Measures::reachesHouseholds)
            .orElseThrow(() -> Refused.invalid("MEASURE_KIND_UNKNOWN", "kind", kind, "on", on));
        var key = "case:%d:%d".formatted(matter.id(), matter.version());
        if (form.hasNonNull("kind")) {
            recording.carryOut(key, Origin.FORM,
                    new Entry(kind, household, null, matter.place(), Receiver.HOUSEHOLD, null, null, null,
                            BigDecimal.ONE, known.unit(), null, on, JsonNodeFactory.instance.objectNode(),
                            form.path("measure").asString(""), List.of()));
        }
        else {
            recording.record(key, Origin.RELOCATION,
                    List.of(new Entry(kind, household, null, matter.place(), Receiver.HOUSEHOLD, null, null, null,
                            quantity(step, form), known.unit(), null, on, details(known, facts, form), step.term().zh(),
                            List.of())));
        }
    }

    /** What the matter was told that the kind asks for under the same name. */
    private static JsonNode details(MeasureKind kind, JsonNode facts, JsonNode form) {
        var details = JsonNodeFactory.instance.objectNode();
        kind.details()
            .stream()
            .map(MeasureDetail::field)
            .forEach(field -> details.set(field, form.has(field) ? form.path(field)
                    : facts.has(field) ? facts.path(field) : JsonNodeFactory.instance.nullNode()));
        return details;
    }

    private static String kind(Procedure procedure, Step step, JsonNode form, JsonNode facts) {
        var delivered = step.delivers();
        if (form.hasNonNull("kind")) {
            return form.path("kind").asString("");
        }
        if (delivered != null && delivered.kind() != null) {
            return delivered.kind();
        }
        return procedure.fields()
            .flatMap(field -> field.options()
                .stream()
                .filter(option -> option.code().equals(facts.path(field.name()).asString(""))))
            .map(Procedure.Option::delivers)
            .filter(kind -> kind != null)
            .findFirst()
            .orElse("");
    }

    private static BigDecimal quantity(Step step, JsonNode form) {
        var delivered = step.delivers();
        return delivered == null || delivered.quantity() == null ? BigDecimal.ONE
                : BigDecimal.valueOf(form.path(delivered.quantity()).asLong(1));
    }

    private static boolean reachesHouseholds(MeasureKind kind) {
        return kind.receivers().contains("HOUSEHOLD") || kind.receivers().contains("PERSON");
    }

}
