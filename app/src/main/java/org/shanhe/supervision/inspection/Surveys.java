package org.shanhe.supervision.inspection;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Audit;
import org.shanhe.kernel.PlaceRange;
import org.shanhe.kernel.Refused;
import org.shanhe.policy.Questionnaires;
import org.shanhe.supervision.Findings;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Questionnaires filled in where the sample fell (问卷调查). */
@Service
public class Surveys {

    private final JdbcClient jdbc;

    private final Questionnaires questionnaires;

    private final Findings findings;

    private final JsonMapper json;

    private final Audit audit;

    Surveys(JdbcClient jdbc, Questionnaires questionnaires, Findings findings, JsonMapper json, Audit audit) {
        this.jdbc = jdbc;
        this.questionnaires = questionnaires;
        this.findings = findings;
        this.json = json;
        this.audit = audit;
    }

    /**
     * One filled in.
     *
     * @param inspector who asked, of the team
     * @param answers the code of an answer by question
     */
    public record NewSurvey(@NotNull Long sampled, @NotBlank String questionnaire, @NotNull Long inspector,
            @NotNull LocalDate onDay, @NotEmpty Map<String, String> answers) {
    }

    private record Where(long place, @Nullable Long tiedPlace, @Nullable String name, LocalDate fromOn) {
    }

    @Transactional
    public void enter(long inspection, NewSurvey survey) {
        var where = jdbc.sql("""
                select s.place, t.tied_place, t.name, i.from_on
                  from supervision.sampled s
                  join supervision.inspection i on i.id = s.inspection
                  left join supervision.inspector t on t.inspection = i.id and t.id = :inspector
                 where s.id = :sampled and s.inspection = :inspection
                """)
            .param("inspector", survey.inspector())
            .param("sampled", survey.sampled())
            .param("inspection", inspection)
            .query(Where.class)
            .optional()
            .orElseThrow(() -> Refused.notFound("INSPECTION_SAMPLED_UNKNOWN"));
        Refused.unless(where.name() != null, "INSPECTOR_UNKNOWN");
        Refused.unless(where.tiedPlace() == null || !PlaceRange.of(where.tiedPlace()).contains(where.place()),
                "INSPECTOR_RECUSED", "name", where.name());
        Refused.unless(!survey.onDay().isBefore(where.fromOn()) && !survey.onDay().isAfter(findings.today()),
                "INSPECTION_DAYS");
        check(survey);
        try {
            jdbc.sql("""
                    insert into supervision.survey (inspection, sampled, questionnaire, inspector, on_day, answers)
                    values (:inspection, :sampled, :questionnaire, :inspector, :onDay, cast(:answers as jsonb))
                    """)
                .param("inspection", inspection)
                .param("sampled", survey.sampled())
                .param("questionnaire", survey.questionnaire())
                .param("inspector", survey.inspector())
                .param("onDay", survey.onDay())
                .param("answers", json.writeValueAsString(survey.answers()))
                .update();
        }
        catch (DuplicateKeyException e) {
            throw Refused.conflict("SURVEY_STANDS");
        }
        audit.note("supervision.survey.add", "inspection/" + inspection, where.place(), null);
    }

    /** Every question is answered with one of its answers, and nothing else is. */
    private void check(NewSurvey survey) {
        var asked = questionnaires.get(survey.questionnaire(), survey.onDay()).questions();
        Refused.unless(survey.answers().size() == asked.size(), "SURVEY_INCOMPLETE");
        asked.forEach(question -> {
            var answer = survey.answers().get(question.id());
            Refused.unless(answer != null, "SURVEY_INCOMPLETE");
            Refused.unless(question.options().stream().anyMatch(option -> option.code().equals(answer)), "CODE_UNKNOWN",
                    "field", question.id(), "code", answer);
        });
    }

}
