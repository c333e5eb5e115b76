package org.shanhe.pledge;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.shanhe.kernel.Audit;
import org.shanhe.kernel.Refused;
import org.shanhe.policy.Scheme.How;
import org.shanhe.policy.Scheme.Item;
import org.shanhe.pledge.SampleForm.Problem;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The answers of the households drawn (抽样答卷), one by one or as a form filled in offline;
 * never by the assessed, and never after the inputs were frozen.
 */
@Service
public class SampleAnswers {

    private final Assessments assessments;

    private final Assessing assessing;

    private final SampleForm form;

    private final Audit audit;

    SampleAnswers(Assessments assessments, Assessing assessing, SampleForm form, Audit audit) {
        this.assessments = assessments;
        this.assessing = assessing;
        this.form = form;
        this.audit = audit;
    }

    /**
     * What came of a form.
     *
     * @param changed how many answers were new or other than before
     * @param same how many stood already, as when a form is handed in twice
     * @param empty how many lines nobody has filled in yet
     * @param problems for which nothing was taken
     */
    public record Taken(int read, int changed, int same, int empty, List<Problem> problems) {
    }

    @Transactional
    public void answer(long id, int nth, Map<String, BigDecimal> answers) {
        var assessment = open(id);
        var asked = assessing.asked(assessment);
        answers.forEach((code, value) -> Refused.unless(
                asked.stream().anyMatch(item -> item.code().equals(code) && fits(item, value)), "ANSWER_WRONG", "item",
                code));
        Refused.unless(asked.stream().allMatch(item -> answers.containsKey(item.code())), "ANSWER_MISSING");
        if (sampled(id, nth)) {
            assessments.answer(id, List.of(new SampleForm.Line(0, nth, answers)));
        }
        else {
            throw Refused.notFound("SAMPLE_NUMBER_UNKNOWN", "nth", nth);
        }
        audit.note("pledge.sample.answer", "assessment/" + id + " sample/" + nth, assessment.place(), null);
    }

    /** The form to be filled in, with what was answered so far. */
    @Transactional
    public void form(long id, Locale locale, HttpServletResponse response) {
        var assessment = open(id);
        audit.note("pledge.sample.form", "assessment/" + id, assessment.place(), null);
        form.write(assessment, assessing.asked(assessment), assessments.sample(id), locale, response);
    }

    /** All of a form or nothing of it; the same form again changes nothing. */
    @Transactional
    public Taken take(long id, Path file, String name) throws IOException {
        var assessment = open(id);
        var read = form.read(id, assessing.asked(assessment), file, name);
        var drawn = assessments.sample(id).stream().map(AssessmentPage.Sampled::nth).toList();
        var problems = new ArrayList<>(read.problems());
        read.lines()
            .stream()
            .filter(line -> !drawn.contains(line.nth()))
            .forEach(line -> problems.add(new Problem(line.row(), "NUMBER", Integer.toString(line.nth()))));
        int changed = problems.isEmpty() ? assessments.answer(id, read.lines()) : 0;
        audit.note("pledge.sample.take", "assessment/" + id, assessment.place(), "{\"changed\":%d}".formatted(changed));
        return new Taken(read.lines().size(), changed, problems.isEmpty() ? read.lines().size() - changed : 0,
                read.empty(), problems);
    }

    private Assessment open(long id) {
        var assessment = assessments.locked(id);
        if (Assessing.own(assessment)) {
            throw Refused.forbidden("ASSESSMENT_OWN");
        }
        Refused.unless(assessment.frozenAt() == null, "ASSESSMENT_FROZEN");
        return assessment;
    }

    private boolean sampled(long id, int nth) {
        return assessments.sample(id).stream().anyMatch(one -> one.nth() == nth);
    }

    private static boolean fits(Item item, BigDecimal value) {
        return value.signum() >= 0 && (item.how() != How.SURVEYED || value.compareTo(BigDecimal.ONE) <= 0);
    }

}
