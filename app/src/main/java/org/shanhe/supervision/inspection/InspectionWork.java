package org.shanhe.supervision.inspection;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Audit;
import org.shanhe.kernel.PlaceRange;
import org.shanhe.kernel.RecordParameters;
import org.shanhe.kernel.Refused;
import org.shanhe.kernel.Sql;
import org.shanhe.supervision.Findings;
import org.shanhe.supervision.NewFinding;
import org.shanhe.supervision.Registration;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Plans an inspection, draws its sample and tells the unit what was found (督查组织). */
@Service
public class InspectionWork {

    private static final int MOST_VILLAGES = 200;

    private static final int MOST_HOUSEHOLDS = 50;

    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient jdbc;

    private final Inspections inspections;

    private final Findings findings;

    private final Registration registration;

    private final Audit audit;

    InspectionWork(JdbcClient jdbc, Inspections inspections, Findings findings, Registration registration,
            Audit audit) {
        this.jdbc = jdbc;
        this.inspections = inspections;
        this.findings = findings;
        this.registration = registration;
        this.audit = audit;
    }

    /** What is to be inspected, where and how. */
    public record NewInspection(@NotBlank String kind, @NotBlank @Size(max = 200) String title,
            @NotBlank @Size(max = 2000) String task, @NotNull Long place, @Nullable Long partner,
            @NotNull LocalDate fromOn, @NotNull LocalDate untilOn, @NotEmpty List<String> forms,
            @Nullable Boolean unannounced) {
    }

    /**
     * One of the team.
     *
     * @param tiedPlace where he comes from, worked or has relatives in office, which he
     * does not inspect
     */
    public record NewInspector(@NotBlank @Size(max = 60) String name, @NotBlank @Size(max = 200) String unit,
            @Nullable Boolean leads, @Nullable Long tiedPlace, @Size(max = 200) @Nullable String tie) {
    }

    /** What is told back, and by when the unit answers. */
    public record Feedback(@NotNull LocalDate on, @NotNull LocalDate dueOn, @Size(max = 200) @Nullable String document,
            @NotBlank @Size(max = 4000) String text) {
    }

    @Transactional
    public long plan(NewInspection inspection, String key) {
        Refused.unless(!inspection.untilOn().isBefore(inspection.fromOn()), "INSPECTION_DAYS");
        registration.known(Map.of("INSPECTION_KIND", inspection.kind()), inspection.fromOn());
        inspection.forms().forEach(form -> registration.known(Map.of("INSPECTION_FORM", form), inspection.fromOn()));
        var id = jdbc
            .sql("""
                    insert into supervision.inspection (kind, title, task, place, partner, from_on, until_on, forms, unannounced, key)
                    select :kind, :title, :task, d.code, :partner, :fromOn, :untilOn, :forms, coalesce(cast(:unannounced as boolean), false), :key
                      from place.division d where d.code = :place
                    on conflict (key) do nothing
                    returning id
                    """)
            .paramSource(RecordParameters.of(inspection)
                .and("forms", inspection.forms().toArray(String[]::new))
                .and("key", Registration.own(key)))
            .query(Long.class)
            .optional();
        if (id.isPresent()) {
            audit.note("supervision.inspection.plan", "inspection/" + id.get(), inspection.place(), null);
            return id.get();
        }
        return jdbc.sql("select id from supervision.inspection where key = :key")
            .param("key", Registration.own(key))
            .query(Long.class)
            .optional()
            .orElseThrow(() -> Refused.invalid("PLACE_UNKNOWN", "code", inspection.place()));
    }

    /**
     * Nobody inspects the place he is tied to: not at all where it holds the whole scope.
     */
    @Transactional
    public void join(long id, NewInspector inspector) {
        var inspection = standing(id);
        Refused.unless((inspector.tiedPlace() == null) == (inspector.tie() == null || inspector.tie().isBlank()),
                "INSPECTOR_TIE");
        Refused.unless(
                inspector.tiedPlace() == null || !PlaceRange.of(inspector.tiedPlace()).contains(inspection.place()),
                "INSPECTOR_TIED", "name", inspector.name());
        try {
            jdbc.sql(
                    """
                            insert into supervision.inspector (inspection, name, unit, leads, tied_place, tie)
                            values (:inspection, :name, :unit, coalesce(cast(:leads as boolean), false), :tiedPlace, nullif(:tie, ''))
                            """)
                .paramSource(RecordParameters.of(inspector).and("inspection", id))
                .update();
        }
        catch (DuplicateKeyException e) {
            throw Refused.conflict("INSPECTOR_STANDS", "name", inspector.name());
        }
        audit.note("supervision.inspection.join", "inspection/" + id, inspection.place(), null);
    }

    /** Once; the seed stands with the inspection, so that anybody can draw again. */
    @Transactional
    public void draw(long id, int villages, int households, @Nullable Long seed) {
        var inspection = standing(id);
        Refused.unless(inspection.seed() == null, "INSPECTION_DRAWN", "seed", inspection.seed());
        Refused.unless(villages > 0 && villages <= MOST_VILLAGES && households >= 0 && households <= MOST_HOUSEHOLDS,
                "SAMPLE_SIZE", "villages", MOST_VILLAGES, "households", MOST_HOUSEHOLDS);
        long chosen = seed == null ? RANDOM.nextLong(1L << 40) : seed;
        var range = PlaceRange.of(inspection.place());
        jdbc.sql("update supervision.inspection set seed = :seed where id = :id")
            .param("seed", chosen)
            .param("id", id)
            .update();
        int drawn = jdbc.sql(Sql.of(InspectionWork.class, "draw"))
            .param("id", id)
            .param("seed", chosen)
            .param("low", range.low())
            .param("high", range.high())
            .param("villages", villages)
            .param("households", households)
            .query(Integer.class)
            .single();
        Refused.unless(drawn > 0, "SAMPLE_EMPTY");
        audit.note("supervision.inspection.draw", "inspection/" + id, inspection.place(),
                "{\"seed\":%d,\"drawn\":%d}".formatted(chosen, drawn));
    }

    @Transactional
    public long find(long id, NewFinding finding, String key) {
        var inspection = inspections.get(id);
        Refused.unless(PlaceRange.of(inspection.place()).contains(finding.place()), "INSPECTION_ELSEWHERE");
        return registration.add(finding, Registration.Origin.inspected(id), key);
    }

    @Transactional
    public void tell(long id, Feedback feedback) {
        var inspection = standing(id);
        Refused.unless(!feedback.dueOn().isBefore(feedback.on()) && !feedback.on().isBefore(inspection.fromOn())
                && !feedback.on().isAfter(findings.today()), "INSPECTION_DAYS");
        jdbc.sql("""
                update supervision.inspection
                   set feedback = :text, feedback_on = :on, feedback_due_on = :dueOn, feedback_document = :document
                 where id = :id
                """).paramSource(RecordParameters.of(feedback).and("id", id)).update();
        audit.note("supervision.inspection.feedback", "inspection/" + id, inspection.place(), null);
    }

    private Inspections.Inspection standing(long id) {
        jdbc.sql("select id from supervision.inspection where id = :id for update")
            .param("id", id)
            .query(Long.class)
            .optional();
        var inspection = inspections.get(id);
        Refused.unless(inspection.feedbackOn() == null, "INSPECTION_OVER", "number", inspection.number());
        return inspection;
    }

}
