package org.shanhe.monitoring;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.shanhe.kernel.Messages;
import org.shanhe.kernel.Refused;
import org.shanhe.kernel.Rows;
import org.shanhe.place.PlaceCode;
import org.shanhe.place.Places;
import org.shanhe.policy.Procedure;
import org.shanhe.registry.PublicName;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One matter with all that hangs on it. */
@Repository
class CasePages {

    private final JdbcClient jdbc;

    private final Cases cases;

    private final Rulings rulings;

    private final Places places;

    private final Messages messages;

    private final Clock clock;

    private final JsonMapper json = new JsonMapper();

    CasePages(JdbcClient jdbc, Cases cases, Rulings rulings, Places places, Messages messages, Clock clock) {
        this.jdbc = jdbc;
        this.cases = cases;
        this.rulings = rulings;
        this.places = places;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * Whoever only sees the register learns where the matter stands, not what was said of
     * whom.
     */
    @Transactional(readOnly = true)
    public CasePage page(long id, Locale locale) {
        var page = whole(id, locale);
        return PublicName.isHidden() ? page.withoutPersons() : page;
    }

    private CasePage whole(long id, Locale locale) {
        var matter = cases.get(id);
        var procedure = rulings.procedure(matter);
        JsonNode facts = json.readTree(matter.facts());
        return new CasePage(head(matter, facts),
                ProcedureView.of(procedure, locale, rulings.measures().options(LocalDate.now(clock), locale)),
                timeline(id), cases.timers(id),
                list(id, """
                        select id, state, kind, posted_on, last_on, down_on from monitoring.notice where case_id = :id order by id
                        """,
                        Cases.Notice.class),
                list(id, """
                        select id, notice, raised_by, text, raised_on, answer, upheld, answered_on
                          from monitoring.objection where case_id = :id order by id
                        """, CasePage.Objection.class), list(id,
                        "select step, name, evidence, signed_on from monitoring.signature where case_id = :id order by id",
                        CasePage.Signature.class),
                list(id, """
                        select text_version, text, name, evidence, signed_on, withdrawn_on from monitoring.consent where case_id = :id order by id
                        """,
                        CasePage.Consent.class),
                list(id, """
                        select id, step, name, media_type, sha256, bytes, recorded_at
                          from monitoring.evidence where case_id = :id order by id
                        """, CasePage.Paper.class), next(matter, procedure, facts, locale),
                rulings.gates().indicators(matter, procedure, facts));
    }

    private CasePage.Head head(Case matter, JsonNode facts) {
        var relapse = jdbc.sql("select relapse_of from monitoring.case where id = :id and relapse_of is not null")
            .param("id", matter.id())
            .query(Long.class)
            .optional();
        return new CasePage.Head(matter.id(), matter.version(), matter.procedure(), matter.pack(), matter.household(),
                matter.place(), places.fullName(new PlaceCode(matter.place())), PublicName.shown(matter.title()),
                matter.state(), matter.stateSince(), matter.openedOn(), matter.endedOn(), relapse.orElse(null), facts,
                LocalDate.now(clock));
    }

    private List<CasePage.Next> next(Case matter, Procedure procedure, JsonNode facts, Locale locale) {
        if (matter.endedOn() != null) {
            return List.of();
        }
        return procedure.stepsFrom(matter.state())
            .stream()
            .map(step -> next(matter, procedure, step, facts, locale))
            .toList();
    }

    private CasePage.Next next(Case matter, Procedure procedure, Procedure.Step step, JsonNode facts, Locale locale) {
        var today = LocalDate.now(clock);
        var judged = rulings.judged(matter, step, today, Form.lifted(step, facts, facts));
        // a flag of its own form may yet lift what the household lacks
        boolean liftable = step.form().stream().anyMatch(field -> field.name().equals(step.unless()));
        return rulings.conditions()
            .obstacle(matter, procedure, step, facts, today)
            .or(() -> liftable ? Optional.empty() : judged.flatMap(Rulings::refusal))
            .map(refused -> new CasePage.Next(step.name(), refused.code(), words(refused, locale), judged.orElse(null)))
            .orElseGet(() -> new CasePage.Next(step.name(), null, null, judged.orElse(null)));
    }

    private String words(Refused refused, Locale locale) {
        return messages.find(locale, "refused." + refused.code(), Map.copyOf(refused.details())).orElse(refused.code());
    }

    private List<CasePage.Entry> timeline(long id) {
        return Rows.of(jdbc
            .sql("""
                    select id, step, from_state, to_state, done_on, form::text as form, note, account, recorded_at, judged::text as judged
                      from monitoring.step where case_id = :id order by id
                    """)
            .param("id", id)
            .query((row, _) -> new CasePage.Entry(row.getLong("id"), row.getString("step"), row.getString("from_state"),
                    row.getString("to_state"), row.getObject("done_on", LocalDate.class),
                    json.readTree(row.getString("form")), row.getString("note"), row.getLong("account"),
                    row.getObject("recorded_at", OffsetDateTime.class),
                    row.getString("judged") == null ? null : json.readTree(row.getString("judged")))));
    }

    private <T> List<T> list(long id, String sql, Class<T> type) {
        return Rows.of(jdbc.sql(sql).param("id", id).query(type));
    }

}
