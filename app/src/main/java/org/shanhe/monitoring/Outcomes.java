package org.shanhe.monitoring;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Refused;
import org.shanhe.policy.Procedure;
import org.shanhe.policy.Procedure.Effect;
import org.shanhe.policy.Procedure.Step;
import org.shanhe.registry.Monitored;
import org.shanhe.registry.MonitoredFacts;
import org.shanhe.registry.PovertyStatus;
import org.shanhe.registry.PublicName;
import org.shanhe.registry.Registration;
import org.shanhe.registry.SensitiveField;
import org.shanhe.registry.SensitiveValues;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What a step changes in the register, and what a notice tells (办结入库). */
@Component
class Outcomes {

    private final Cases cases;

    private final Registration registration;

    private final Monitored monitored;

    private final SensitiveValues sensitive;

    private final Openings openings;

    private final Measures measures;

    private final JsonMapper json = new JsonMapper();

    Outcomes(Cases cases, Registration registration, Monitored monitored, SensitiveValues sensitive, Openings openings,
            Measures measures) {
        this.cases = cases;
        this.registration = registration;
        this.monitored = monitored;
        this.sensitive = sensitive;
        this.openings = openings;
        this.measures = measures;
    }

    /**
     * Writes to the register before the step is noted, in its transaction.
     * @return the household, where the step made one
     */
    @Nullable Long before(Case matter, Procedure procedure, Step step, JsonNode form, JsonNode facts, LocalDate on) {
        if (step.effect() == null) {
            return null;
        }
        return switch (step.effect()) {
            case REGISTER -> register(matter, PovertyStatus.POOR, step, on);
            case EXIT -> status(matter, PovertyStatus.EXITED, step, on);
            case MONITOR -> monitor(matter, step, facts, on);
            case DELIVER -> {
                measures.deliver(matter, procedure, step, form, facts, on);
                yield null;
            }
            case RELOCATE -> relocate(matter, procedure, step, form, facts, on);
            case CLEAR -> clear(matter, step, facts, on);
            case WITHDRAW -> withdraw(matter, on);
            case REOPEN -> null;
        };
    }

    void after(Case matter, Step step, JsonNode form, LocalDate on) {
        if (step.effect() == Effect.REOPEN) {
            openings.reopen(matter, form.path("clue").asString(""), on);
        }
    }

    /** Only what may hang on a board: no number, phone, account or illness. */
    ObjectNode noticeBody(Case matter, String form) {
        var body = json.createObjectNode();
        var facts = (ObjectNode) json.readTree(matter.facts());
        facts.setAll((ObjectNode) json.readTree(form));
        if (facts.hasNonNull("class")) {
            body.set("class", facts.path("class"));
        }
        if (matter.household() == null && !matter.drafted()) {
            return body.put("subject", matter.title());
        }
        body.put("subject", PublicName.of(matter.title()));
        if (matter.household() != null) {
            var subject = cases.subject(matter.household());
            body.put("members", subject.members());
            body.put("group", subject.villageGroup());
        }
        else {
            body.put("members", draft(matter).path("members").size());
        }
        return body;
    }

    /** An ordinary farmer household is entered as such before it is watched. */
    private @Nullable Long monitor(Case matter, Step step, JsonNode facts, LocalDate on) {
        var made = matter.household() == null ? register(matter, PovertyStatus.ORDINARY, step, on) : null;
        long household = Objects.requireNonNull(made == null ? matter.household() : made);
        var risks = facts.path("risks").valueStream().map(JsonNode::asString).toList();
        var income = facts.path("perCapitaNetIncome");
        monitored.record(household,
                MonitoredFacts.identified(facts.path("class").asString(""), facts.path("source").asString(""), risks,
                        on, facts.path("withoutLabour").asBoolean(false),
                        new MonitoredFacts.Standing(income.isNumber() ? income.asLong() : null, null, null, null, null,
                                null, null, null, null),
                        matter.id()),
                step.term().zh());
        return made;
    }

    /** The household lives at the site from the day on, which is what reached it. */
    private @Nullable Long relocate(Case matter, Procedure procedure, Step step, JsonNode form, JsonNode facts,
            LocalDate on) {
        measures.deliver(matter, procedure, step, form, facts, on);
        long household = Objects.requireNonNull(matter.household());
        var fields = json.createObjectNode()
            .put("relocated", true)
            .put("inRelocationSite", facts.path("settling").asString("").equals("CONCENTRATED"))
            .put("relocationAddress", facts.path("site").asString(""));
        registration.correct(household, cases.subject(household).version(), fields, json.createArrayNode(),
                step.term().zh());
        return null;
    }

    private @Nullable Long withdraw(Case matter, LocalDate on) {
        cases.withdrawConsent(matter, on);
        return null;
    }

    private @Nullable Long clear(Case matter, Step step, JsonNode facts, LocalDate on) {
        var household = matter.household();
        if (household == null) {
            throw Refused.conflict("CASE_WITHOUT_SUBJECT");
        }
        monitored.record(household, MonitoredFacts.cleared(on,
                facts.path("natural").asBoolean(false) ? "NATURAL" : "HELP", null, matter.id()), step.term().zh());
        return null;
    }

    private @Nullable Long register(Case matter, PovertyStatus status, Step step, LocalDate on) {
        if (matter.household() != null) {
            return status(matter, status, step, on);
        }
        var applicant = draft(matter);
        var fields = applicant.path("household").isObject() ? (ObjectNode) applicant.path("household")
                : json.createObjectNode();
        fields.put("identifiedOn", on.toString());
        return registration.register(matter.place(), status, on, fields, applicant.path("members"), step.term().zh())
            .id();
    }

    private @Nullable Long status(Case matter, PovertyStatus status, Step step, LocalDate on) {
        var household = matter.household();
        if (household == null) {
            throw Refused.conflict("CASE_WITHOUT_SUBJECT");
        }
        registration.changeStatus(household, cases.subject(household).version(), status, on, step.term().zh());
        return null;
    }

    private JsonNode draft(Case matter) {
        var opened = sensitive.decrypt(SensitiveField.DOCUMENT, cases.draft(matter.id()));
        return json.readTree(opened == null ? "{}" : opened);
    }

}
