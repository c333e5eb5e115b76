package org.shanhe.monitoring.verdict;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Listed;
import org.shanhe.policy.Drafts;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/whatif")
class WhatIfEndpoint {

    private final WhatIf whatIf;

    private final Trials trials;

    private final TrialWorkbook workbook;

    private final DraftPacks drafts;

    private final Judging judging;

    WhatIfEndpoint(WhatIf whatIf, Trials trials, TrialWorkbook workbook, DraftPacks drafts, Judging judging) {
        this.whatIf = whatIf;
        this.trials = trials;
        this.workbook = workbook;
        this.drafts = drafts;
        this.judging = judging;
    }

    /** A change to try, with what is needed to count it. */
    record Trial(String pack, String lens, @Nullable LocalDate on, @Nullable String place,
            @Nullable List<Change.LineChange> lines, @Nullable List<Change.ConditionChange> conditions,
            @Nullable Map<String, Integer> weights, @Nullable Integer cutoff, @Nullable String measure,
            @Nullable Long yuan, @Nullable List<String> classes) {
    }

    /** Why the draft is written. */
    record Note(@Nullable String note) {
    }

    @PostMapping
    Movements.Answer ask(@RequestBody Trial trial, Locale locale) {
        var change = new Change(trial.lines() == null ? List.of() : trial.lines(),
                trial.conditions() == null ? List.of() : trial.conditions(),
                trial.weights() == null ? Map.of() : trial.weights(), trial.cutoff());
        return whatIf.ask(new WhatIf.Asked(trial.pack(), trial.lens(), judging.day(trial.pack(), trial.on()),
                Judging.place(trial.place()), change, new WhatIf.Cost(trial.measure(), trial.yuan()),
                trial.classes() == null ? List.of() : trial.classes()), locale);
    }

    @GetMapping("/{id}/households")
    Listed<Trials.Row> households(@PathVariable long id, TrialFilter filter,
            @RequestParam(required = false) @Nullable String cursor, @RequestParam(defaultValue = "50") int limit,
            Locale locale) {
        return trials.list(id, filter, cursor, limit, locale);
    }

    @GetMapping("/{id}/households/export.xlsx")
    void export(@PathVariable long id, TrialFilter filter, Locale locale, HttpServletResponse response) {
        workbook.write(id, filter, locale, response);
    }

    @PostMapping("/{id}/draft")
    @ResponseStatus(HttpStatus.CREATED)
    Drafts.Draft draft(@PathVariable long id, @RequestBody Note given) {
        return drafts.save(id, given.note() == null ? "" : given.note());
    }

}
