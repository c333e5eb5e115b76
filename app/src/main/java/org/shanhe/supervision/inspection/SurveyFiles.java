package org.shanhe.supervision.inspection;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.shanhe.kernel.Audit;
import org.shanhe.kernel.Messages;
import org.shanhe.kernel.Refused;
import org.shanhe.policy.Questionnaire;
import org.shanhe.policy.Questionnaires;
import org.shanhe.supervision.Findings;
import org.shanhe.supervision.inspection.Surveys.NewSurvey;
import org.shanhe.supervision.inspection.Surveys.Standing;
import org.shanhe.supervision.inspection.Surveys.Where;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Hands out questionnaires of an inspection as sheets and takes them back, all or
 * nothing.
 */
@Service
class SurveyFiles {

    private final Inspections inspections;

    private final Surveys surveys;

    private final SurveyForm form;

    private final Questionnaires questionnaires;

    private final Messages messages;

    private final Audit audit;

    SurveyFiles(Inspections inspections, Surveys surveys, SurveyForm form, Questionnaires questionnaires,
            Messages messages, Audit audit) {
        this.inspections = inspections;
        this.surveys = surveys;
        this.form = form;
        this.questionnaires = questionnaires;
        this.messages = messages;
        this.audit = audit;
    }

    /** A line for which nothing of the file was taken. */
    record Problem(int row, String code, String what) {
    }

    /**
     * What came of a file.
     *
     * @param same how many were entered already, as when a file is handed in twice
     * @param empty how many lines nobody has filled in yet
     */
    record Taken(int read, int changed, int same, int empty, List<Problem> problems) {
    }

    @Transactional
    public void form(long id, String questionnaire, Locale locale, HttpServletResponse response) {
        var page = inspections.page(id);
        Refused.unless(!page.sample().isEmpty(), "SAMPLE_EMPTY");
        audit.note("supervision.survey.form", "inspection/" + id, page.inspection().place(), null);
        form.write(page, questionnaires.get(questionnaire, page.inspection().fromOn()), locale, response);
    }

    @Transactional
    public Taken take(long id, String questionnaire, Path file, String name, Locale locale) throws IOException {
        var page = inspections.page(id);
        var asked = questionnaires.get(questionnaire, page.inspection().fromOn());
        var read = form.read(asked, file, name);
        var standing = surveys.standing(id, questionnaire);
        var wanted = new ArrayList<NewSurvey>();
        var problems = new ArrayList<Problem>();
        var numbers = new HashSet<Long>();
        int same = 0;
        for (var line : read.lines()) {
            try {
                checkWords(asked, line, locale);
                var survey = judged(page, questionnaire, line);
                Refused.unless(numbers.add(survey.sampled()), "SURVEY_TWICE", "sampled", survey.sampled());
                if (standing.contains(new Standing(survey.sampled(), line.answers()))) {
                    same++;
                }
                else if (standing.stream().anyMatch(one -> one.sampled() == survey.sampled())) {
                    throw Refused.conflict("SURVEY_STANDS");
                }
                else {
                    wanted.add(survey);
                }
            }
            catch (Refused refused) {
                problems.add(new Problem(line.row(), refused.code(),
                        messages.say(locale, "refused." + refused.code(), refused.details())));
            }
        }
        if (!problems.isEmpty()) {
            return new Taken(read.lines().size(), 0, 0, read.empty(), problems);
        }
        surveys.add(id, wanted);
        audit.note("supervision.survey.take", "inspection/" + id, page.inspection().place(),
                "{\"added\":%d}".formatted(wanted.size()));
        return new Taken(read.lines().size(), wanted.size(), same, read.empty(), problems);
    }

    /** In the words of the sheet, not in codes. */
    private static void checkWords(Questionnaire asked, SurveyForm.Line line, Locale locale) {
        boolean english = locale.getLanguage().equals("en");
        for (var question : asked.questions()) {
            var answer = line.answers().get(question.id());
            Refused.unless(
                    answer == null || question.options().stream().anyMatch(option -> option.code().equals(answer)),
                    "SURVEY_ANSWER", "question", english ? question.en() : question.zh(), "answer", answer);
        }
    }

    private NewSurvey judged(Inspections.Page page, String questionnaire, SurveyForm.Line line) {
        var inspection = page.inspection();
        Refused.unless(line.inspection().equals(inspection.number()), "SURVEY_OF_ANOTHER", "number", line.inspection());
        var drawn = page.sample()
            .stream()
            .filter(one -> one.id() == line.number())
            .findFirst()
            .orElseThrow(() -> Refused.notFound("INSPECTION_SAMPLED_UNKNOWN"));
        var team = page.team().stream().filter(one -> one.name().equals(line.inspector())).toList();
        Refused.unless(team.size() == 1, "INSPECTOR_UNKNOWN");
        var survey = new NewSurvey(drawn.id(), questionnaire, team.getFirst().id(), line.onDay(), line.answers());
        surveys.judge(survey,
                new Where(drawn.place(), team.getFirst().tiedPlace(), line.inspector(), inspection.fromOn()));
        return survey;
    }

}
