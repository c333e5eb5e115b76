package org.shanhe.supervision.inspection;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Audit;
import org.shanhe.kernel.PlaceRange;
import org.shanhe.kernel.Refused;
import org.shanhe.policy.Questionnaires;
import org.shanhe.supervision.Findings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
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

    /** Where one fell, and who asks there. */
    record Where(long place, @Nullable Long tiedPlace, @Nullable String name, LocalDate fromOn) {
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
        judge(survey, where);
        if (add(inspection, List.of(survey)) == 0) {
            throw Refused.conflict("SURVEY_STANDS");
        }
        audit.note("supervision.survey.add", "inspection/" + inspection, where.place(), null);
    }

    /** Refuses whoever is tied to the place, another day, and an answer that is none. */
    void judge(NewSurvey survey, Where where) {
        Refused.unless(where.name() != null, "INSPECTOR_UNKNOWN");
        Refused.unless(where.tiedPlace() == null || !PlaceRange.of(where.tiedPlace()).contains(where.place()),
                "INSPECTOR_RECUSED", "name", where.name());
        Refused.unless(!survey.onDay().isBefore(where.fromOn()) && !survey.onDay().isAfter(findings.today()),
                "INSPECTION_DAYS");
        check(survey);
    }

    /** How many were added; one that stands already is never changed. */
    int add(long inspection, List<NewSurvey> surveys) {
        return surveys.isEmpty() ? 0 : jdbc.sql("""
                insert into supervision.survey (inspection, sampled, questionnaire, inspector, on_day, answers)
                select :inspection, sampled, questionnaire, inspector, on_day, cast(answers as jsonb)
                  from unnest(cast(:sampled as bigint[]), cast(:questionnaire as text[]), cast(:inspector as bigint[]),
                              cast(:onDay as date[]), cast(:answers as text[]))
                       s (sampled, questionnaire, inspector, on_day, answers)
                on conflict (sampled, questionnaire) do nothing
                """)
            .param("inspection", inspection)
            .param("sampled", surveys.stream().map(NewSurvey::sampled).toArray(Long[]::new))
            .param("questionnaire", surveys.stream().map(NewSurvey::questionnaire).toArray(String[]::new))
            .param("inspector", surveys.stream().map(NewSurvey::inspector).toArray(Long[]::new))
            .param("onDay", surveys.stream().map(one -> one.onDay().toString()).toArray(String[]::new))
            .param("answers",
                    surveys.stream().map(one -> json.writeValueAsString(one.answers())).toArray(String[]::new))
            .update();
    }

    /** What was answered where already. */
    record Standing(long sampled, Map<String, String> answers) {
    }

    Set<Standing> standing(long inspection, String questionnaire) {
        return Set.copyOf(jdbc.sql("""
                select sampled, cast(answers as text) as answers from supervision.survey
                 where inspection = :inspection and questionnaire = :questionnaire
                """)
            .param("inspection", inspection)
            .param("questionnaire", questionnaire)
            .query((row, _) -> new Standing(row.getLong(1),
                    json.readValue(row.getString(2), new TypeReference<Map<String, String>>() {
                    })))
            .list());
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
