package org.shanhe.pledge;

import java.util.List;
import org.shanhe.kernel.Refused;
import org.shanhe.kernel.Rows;
import org.shanhe.kernel.Sql;
import org.shanhe.policy.Scheme.Item;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * What somebody from outside who asks the households sees (第三方评估): the questions and the
 * numbers drawn; neither whom the assessment is of, nor its points, nor a name.
 */
@Repository
class Evaluations {

    private final JdbcClient jdbc;

    private final Assessments assessments;

    private final Assessing assessing;

    Evaluations(JdbcClient jdbc, Assessments assessments, Assessing assessing) {
        this.jdbc = jdbc;
        this.assessments = assessments;
        this.assessing = assessing;
    }

    /** One that still asks. */
    record Evaluation(long id, String title, int year, int drawn, int answered) {
    }

    record Page(Evaluation evaluation, List<Item> items, List<AssessmentPage.Sampled> sample) {
    }

    @Transactional(readOnly = true)
    public List<Evaluation> open() {
        return Rows.of(jdbc.sql(Sql.of(Evaluations.class, "evaluations")).param("id", null).query(Evaluation.class));
    }

    @Transactional(readOnly = true)
    public Page page(long id) {
        var evaluation = jdbc.sql(Sql.of(Evaluations.class, "evaluations"))
            .param("id", id)
            .query(Evaluation.class)
            .optional()
            .orElseThrow(() -> Refused.notFound("EVALUATION_UNKNOWN", "id", id));
        return new Page(evaluation, assessing.asked(assessments.get(id)), assessments.sample(id));
    }

}
