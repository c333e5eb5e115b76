package org.shanhe.pledge;

import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads what the workbench of an assessment shows. */
@Component
class AssessmentPages {

    private final Assessments assessments;

    private final Assessing assessing;

    private final Inputs inputs;

    private final Appeals appeals;

    AssessmentPages(Assessments assessments, Assessing assessing, Inputs inputs, Appeals appeals) {
        this.assessments = assessments;
        this.assessing = assessing;
        this.inputs = inputs;
        this.appeals = appeals;
    }

    @Transactional(readOnly = true)
    public AssessmentPage page(long id, Locale locale) {
        var assessment = assessments.get(id);
        var scheme = assessing.scheme(assessment);
        return new AssessmentPage(assessment, scheme, assessments.steps(id), assessments.judged(id),
                assessments.sample(id), inputs.lines(id, locale),
                assessment.frozenAt() == null ? null : assessing.frozen(assessment, scheme), Assessing.own(assessment),
                appeals.of(id));
    }

}
