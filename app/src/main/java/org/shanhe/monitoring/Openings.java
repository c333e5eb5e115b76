package org.shanhe.monitoring;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Refused;
import org.shanhe.kernel.Scope;
import org.shanhe.kernel.Sql;
import org.shanhe.place.PlaceCode;
import org.shanhe.place.Places;
import org.shanhe.policy.Procedure;
import org.shanhe.policy.Procedure.Need;
import org.shanhe.policy.Procedure.Subject;
import org.shanhe.policy.Procedures;
import org.shanhe.registry.SensitiveField;
import org.shanhe.registry.SensitiveValues;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Opens matters (立案登记): a clue, an application, a proposal. */
@Service
public class Openings {

    private final JdbcClient jdbc;

    private final Cases cases;

    private final Rulings rulings;

    private final Places places;

    private final SensitiveValues sensitive;

    private final Clock clock;

    Openings(JdbcClient jdbc, Cases cases, Rulings rulings, Places places, SensitiveValues sensitive, Clock clock) {
        this.jdbc = jdbc;
        this.cases = cases;
        this.rulings = rulings;
        this.places = places;
        this.sensitive = sensitive;
        this.clock = clock;
    }

    private record Origin(@Nullable Long relapseOf, @Nullable String key) {
    }

    /** What the key opened. */
    private record Before(long id, int version, String procedure, @Nullable Long household) {

        boolean of(NewCase wanted) {
            return procedure.equals(wanted.procedure())
                    && (wanted.household() == null || wanted.household().equals(household));
        }

    }

    private record About(@Nullable Long household, long place, String title, byte @Nullable [] draft) {
    }

    @Transactional
    public Opened open(NewCase wanted) {
        return open(wanted, null);
    }

    /**
     * @param key sent again by the same account, it gives the matter it opened
     * @throws Refused CASE_OPEN if the household or place has one of this procedure open
     */
    @Transactional
    public Opened open(NewCase wanted, @Nullable String key) {
        Refused.unless(key == null || !key.isBlank() && key.length() <= 200, "IDEMPOTENCY_KEY_MALFORMED");
        var known = key == null ? Optional.<Opened>empty() : opened(key, wanted);
        return known.orElseGet(() -> first(wanted, key));
    }

    private Optional<Opened> opened(String key, NewCase wanted) {
        var found = jdbc.sql("""
                select id, 1 as version, procedure, household from monitoring.case
                 where opened_by = kernel.scope_account() and key = :key
                """).param("key", key).query(Before.class).optional();
        Refused.unless(found.isEmpty() || found.get().of(wanted), "CASE_KEY_TAKEN");
        return found.map(before -> new Opened(before.id(), before.version()));
    }

    private Opened first(NewCase wanted, @Nullable String key) {
        var on = day(wanted.on());
        var said = rulings.procedures().on(String.valueOf(wanted.procedure()), on);
        Levels.mustBe(said.procedure().opening().by());
        var about = about(said.procedure(), wanted);
        rulings.mayOpen(said, about.household(), on);
        return open(said, about, wanted, on, new Origin(null, key));
    }

    /** A new clue on the household of a matter that had ended well. */
    Opened reopen(Case earlier, String clue, LocalDate on) {
        var said = rulings.procedures().on(earlier.procedure(), on);
        var form = JsonNodeFactory.instance.objectNode().put("source", "RELAPSE").put("clue", clue);
        var wanted = new NewCase(earlier.procedure(), earlier.household(), earlier.place(), null, on, form, null, null);
        return open(said, new About(earlier.household(), earlier.place(), earlier.title(), null), wanted, on,
                new Origin(earlier.id(), null));
    }

    private Opened open(Procedures.Said said, About about, NewCase wanted, LocalDate on, Origin origin) {
        var procedure = said.procedure();
        var opening = procedure.opening();
        var form = Form.checked(opening, wanted.form(), JsonNodeFactory.instance.objectNode());
        var signature = Proceedings.blankToNull(wanted.signature());
        var consentName = Proceedings.blankToNull(wanted.consent());
        Refused.unless(!opening.needs().contains(Need.SIGNATURE) || signature != null, "SIGNATURE_MISSING");
        Refused.unless(!opening.needs().contains(Need.CONSENT) || consentName != null, "CONSENT_MISSING");
        var begun = Proceedings.Begun.by(procedure, opening.to(), on);
        var consent = procedure.consent();
        return jdbc.sql(Sql.of(Openings.class, "open-case"))
            .param("procedure", procedure.name())
            .param("pack", said.pack())
            .param("packVersion", said.version())
            .param("household", about.household())
            .param("place", about.place())
            .param("title", about.title())
            .param("draft", about.draft())
            .param("state", opening.to())
            .param("step", opening.name())
            .param("on", on)
            .param("form", form.toString())
            .param("relapseOf", origin.relapseOf())
            .param("key", origin.key())
            .param("timers", begun.names())
            .param("waits", begun.waits())
            .param("due", begun.due())
            .param("signature", signature)
            .param("consentVersion", consent == null ? null : consent.version())
            .param("consentText", consent == null ? null : consent.text().zh())
            .param("consentName", consentName)
            .query(Opened.class)
            .optional()
            .orElseThrow(() -> Refused.conflict("CASE_OPEN", "case",
                    cases.standing(procedure.name(), about.household(), about.place()), "procedureZh",
                    procedure.term().zh(), "procedureEn", procedure.term().en()));
    }

    private About about(Procedure procedure, NewCase wanted) {
        if (procedure.subject() != Subject.HOUSEHOLD) {
            var place = place(wanted.place(), procedure.subject() == Subject.VILLAGE ? 1L : 1_000_000L);
            return new About(null, place, places.get(new PlaceCode(place)).name(), null);
        }
        var household = wanted.household();
        if (household != null) {
            var subject = cases.subject(household);
            return new About(household, subject.village(), subject.headName(), null);
        }
        var applicant = wanted.applicant();
        // nobody who is not on the register is led as far as a step that asks for the
        // household
        Refused.unless(applicant == null || procedure.registers(), "CASE_OF_REGISTERED_ONLY", "procedureZh",
                procedure.term().zh(), "procedureEn", procedure.term().en());
        if (applicant == null) {
            throw Refused.invalid("CASE_WITHOUT_SUBJECT");
        }
        return new About(null, place(wanted.place(), 1L), head(applicant),
                sensitive.encrypt(SensitiveField.DOCUMENT, applicant.toString()));
    }

    private long place(@Nullable Long place, long span) {
        if (place == null) {
            throw Refused.invalid("CASE_WITHOUT_SUBJECT");
        }
        boolean level = span == 1 ? place % 1000 != 0 : place % span == 0 && place % 100_000_000 != 0;
        Refused.unless(level, "CASE_PLACE_WRONG", "place", place);
        if (!Scope.current().contains(place)) {
            throw Refused.forbidden("OUTSIDE_SCOPE");
        }
        return places.get(new PlaceCode(place)).code().value();
    }

    private static String head(JsonNode applicant) {
        return applicant.path("members")
            .valueStream()
            .filter(member -> member.path("relation").asString("").equals("HEAD"))
            .map(member -> member.path("name").asString(""))
            .filter(name -> !name.isBlank())
            .findFirst()
            .orElseThrow(() -> Refused.invalid("HEAD_MISSING"));
    }

    private LocalDate day(@Nullable LocalDate on) {
        var today = LocalDate.now(clock);
        Refused.unless(on == null || !on.isAfter(today), "STEP_DAY_WRONG", "from", "", "to", today);
        return on == null ? today : on;
    }

}
