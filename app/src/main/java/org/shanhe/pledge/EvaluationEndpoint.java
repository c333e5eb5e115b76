package org.shanhe.pledge;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The only part of assessments that the evaluator reads. */
@RestController
@RequestMapping("/api/evaluations")
class EvaluationEndpoint {

    private final Evaluations evaluations;

    EvaluationEndpoint(Evaluations evaluations) {
        this.evaluations = evaluations;
    }

    @GetMapping
    List<Evaluations.Evaluation> open() {
        return evaluations.open();
    }

    @GetMapping("/{id:[0-9]+}")
    Evaluations.Page page(@PathVariable long id) {
        return evaluations.page(id);
    }

}
