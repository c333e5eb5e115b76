package org.shanhe.pledge;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads what the workbench of an assessment shows. */
@Component
class AssessmentPages {

    private final Assessments assessments;

    private final Assessing assessing;

    private final Inputs inputs;

    AssessmentPages(Assessments assessments, Assessing assessing, Inputs inputs) {
        this.assessments = assessments;
        this.assessing = assessing;
        this.inputs = inputs;
    }

    @Transactional(readOnly = true)
    public AssessmentPage page(long id) {
        var assessment = assessments.get(id);
        var scheme = assessing.scheme(assessment);
        return new AssessmentPage(assessment, scheme, assessments.steps(id), assessments.judged(id),
                assessments.sample(id), inputs.lines(id),
                assessment.frozenAt() == null ? null : assessing.frozen(assessment, scheme), Assessing.own(assessment));
    }

}
