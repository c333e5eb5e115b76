package org.shanhe.monitoring;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Refused;
import org.shanhe.policy.Procedure.Effect;
import org.shanhe.policy.Procedure.Step;
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

    private final SensitiveValues sensitive;

    private final Openings openings;

    private final JsonMapper json;

    Outcomes(Cases cases, Registration registration, SensitiveValues sensitive, Openings openings, JsonMapper json) {
        this.cases = cases;
        this.registration = registration;
        this.sensitive = sensitive;
        this.openings = openings;
        this.json = json;
    }

    /**
     * Writes to the register before the step is noted, in its transaction.
     * @return the household, where the step made one
     */
    @Nullable Long before(Case matter, Step step, LocalDate on) {
        if (step.effect() == null) {
            return null;
        }
        return switch (step.effect()) {
            case REGISTER -> register(matter, step, on);
            case EXIT -> status(matter, PovertyStatus.EXITED, step, on);
            case MONITOR, CLEAR, REOPEN -> null;
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

    private @Nullable Long register(Case matter, Step step, LocalDate on) {
        if (matter.household() != null) {
            return status(matter, PovertyStatus.POOR, step, on);
        }
        var applicant = draft(matter);
        var fields = applicant.path("household").isObject() ? (ObjectNode) applicant.path("household")
                : json.createObjectNode();
        fields.put("identifiedOn", on.toString());
        return registration
            .register(matter.place(), PovertyStatus.POOR, on, fields, applicant.path("members"), step.term().zh())
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
