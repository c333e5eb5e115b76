package org.shanhe.monitoring;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/cases/{id}/sample")
class SurveyEndpoint {

    private final Surveys surveys;

    SurveyEndpoint(Surveys surveys) {
        this.surveys = surveys;
    }

    record Counted(@Nullable Integer unregistered) {
    }

    @PostMapping
    Surveys.Drawn draw(@PathVariable long id, @RequestBody Surveys.Draw wanted) {
        return surveys.draw(id, wanted);
    }

    @GetMapping
    List<Surveys.Village> villages(@PathVariable long id) {
        return surveys.villages(id);
    }

    @GetMapping("/{village}")
    List<Surveys.Sampled> households(@PathVariable long id, @PathVariable long village) {
        return surveys.households(id, village);
    }

    @PutMapping("/{village}")
    void counted(@PathVariable long id, @PathVariable long village, @RequestBody Counted counted) {
        surveys.counted(id, village, counted.unregistered());
    }

    @PutMapping("/{village}/{sampled}")
    void found(@PathVariable long id, @PathVariable long village, @PathVariable long sampled,
            @RequestBody Surveys.Result result) {
        surveys.found(id, sampled, result);
    }

}
