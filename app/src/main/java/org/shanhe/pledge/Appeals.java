package org.shanhe.pledge;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Audit;
import org.shanhe.kernel.RecordParameters;
import org.shanhe.kernel.Refused;
import org.shanhe.kernel.Rows;
import org.shanhe.kernel.Scope;
import org.shanhe.policy.Scheme.Grade;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Appeals against a grade (考核申诉): made by the assessed, answered by somebody who neither
 * made it nor weighed and graded; a grade that changes is kept beside the one it
 * replaces.
 */
@Service
class Appeals {

    private static final int DAYS = 30;

    private static final Set<String> GRADING = Set.of("SYNTHESIS", "GRADE");

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final JdbcClient jdbc;

    private final Assessments assessments;

    private final Audit audit;

    Appeals(JdbcClient jdbc, Assessments assessments, Audit audit) {
        this.jdbc = jdbc;
        this.assessments = assessments;
        this.audit = audit;
    }

    /** What the assessed hold against their grade. */
    record NewAppeal(@NotNull LocalDate onDay, @NotBlank @Size(max = 4000) String grounds,
            @Nullable @Size(max = 200) String document) {
    }

    /** What came of it; the grade is the old one where the appeal is turned down. */
    record NewAnswer(@NotNull LocalDate onDay, @NotNull Grade grade, @NotBlank @Size(max = 4000) String reason,
            @Nullable @Size(max = 200) String document) {
    }

    /**
     * An appeal with its answer.
     *
     * @param grade appealed against
     * @param answeredGrade that holds since, or null while nobody has answered
     */
    record Appeal(long id, LocalDate onDay, String grounds, @Nullable String document, Grade grade, long recordedBy,
            @Nullable LocalDate answeredOn, @Nullable Grade answeredGrade, @Nullable String answer,
            @Nullable String answerDocument, @Nullable Long answeredBy) {
    }

    @Transactional(readOnly = true)
    List<Appeal> of(long assessment) {
        return Rows.of(jdbc
            .sql("""
                    select a.id, a.on_day, a.grounds, a.document, a.grade, a.recorded_by, n.on_day as answered_on,
                           n.grade as answered_grade, n.reason as answer, n.document as answer_document, n.recorded_by as answered_by
                      from pledge.assessment_appeal a left join pledge.appeal_answer n on n.appeal = a.id
                     where a.assessment = :assessment order by a.id
                    """)
            .param("assessment", assessment)
            .query(Appeal.class));
    }

    @Transactional
    long appeal(long id, NewAppeal wanted) {
        var assessment = assessments.locked(id);
        if (!Assessing.own(assessment)) {
            throw Refused.forbidden("APPEAL_NOT_OWN");
        }
        var grade = assessment.grade();
        Refused.unless(grade != null, "APPEAL_NO_GRADE");
        Refused.unless(of(id).stream().allMatch(one -> one.answeredOn() != null), "APPEAL_OPEN");
        var graded = graded(id);
        Refused.unless(!wanted.onDay().isAfter(LocalDate.now(CHINA)) && !wanted.onDay().isBefore(graded), "APPEAL_DAY",
                "day", graded);
        Refused.unless(!wanted.onDay().isAfter(graded.plusDays(DAYS)), "APPEAL_LATE", "day", graded.plusDays(DAYS));
        long appeal = jdbc.sql("""
                insert into pledge.assessment_appeal (assessment, on_day, grounds, document, grade)
                values (:assessment, :onDay, :grounds, :document, :grade) returning id
                """)
            .paramSource(RecordParameters.of(wanted).and("assessment", id).and("grade", String.valueOf(grade)))
            .query(Long.class)
            .single();
        audit.note("pledge.assessment.appeal", "assessment/" + id, assessment.place(), null);
        return appeal;
    }

    @Transactional
    void answer(long id, long appeal, NewAnswer wanted) {
        var assessment = assessments.locked(id);
        var asked = of(id).stream()
            .filter(one -> one.id() == appeal)
            .findFirst()
            .orElseThrow(() -> Refused.notFound("APPEAL_UNKNOWN", "id", appeal));
        if (Assessing.own(assessment)) {
            throw Refused.forbidden("ASSESSMENT_OWN");
        }
        long account = Scope.current().account();
        if (asked.recordedBy() == account || assessments.steps(id)
            .stream()
            .anyMatch(step -> step.recordedBy() == account && GRADING.contains(step.step()))) {
            throw Refused.forbidden("APPEAL_SAME_ACTOR");
        }
        Refused.unless(asked.answeredOn() == null, "APPEAL_ANSWERED");
        Refused.unless(!wanted.onDay().isBefore(asked.onDay()) && !wanted.onDay().isAfter(LocalDate.now(CHINA)),
                "APPEAL_DAY", "day", asked.onDay());
        jdbc.sql("""
                insert into pledge.appeal_answer (appeal, on_day, reason, document, grade)
                values (:appeal, :onDay, :reason, :document, :grade)
                """)
            .paramSource(RecordParameters.of(wanted).and("appeal", appeal).and("grade", wanted.grade().name()))
            .update();
        if (wanted.grade() != asked.grade()) {
            assessments.regrade(id, wanted.grade());
        }
        audit.note("pledge.assessment.answer", "assessment/" + id, assessment.place(),
                "{\"appeal\":%d,\"before\":\"%s\",\"after\":\"%s\"}".formatted(appeal, asked.grade(), wanted.grade()));
    }

    private LocalDate graded(long id) {
        return assessments.steps(id)
            .stream()
            .filter(step -> step.step().equals("GRADE"))
            .map(step -> step.recordedAt().atZone(CHINA).toLocalDate())
            .reduce(LocalDate.EPOCH, (_, last) -> last);
    }

}
