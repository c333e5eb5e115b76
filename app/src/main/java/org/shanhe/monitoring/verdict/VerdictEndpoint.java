package org.shanhe.monitoring.verdict;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Refused;
import org.shanhe.policy.Pack;
import org.shanhe.policy.Packs;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class VerdictEndpoint {

    private final Verdicts verdicts;

    private final Judging judging;

    private final WhatIf whatIf;

    private final Standards standards;

    private final Packs packs;

    private final Clock clock;

    VerdictEndpoint(Verdicts verdicts, Judging judging, WhatIf whatIf, Standards standards, Packs packs, Clock clock) {
        this.verdicts = verdicts;
        this.judging = judging;
        this.whatIf = whatIf;
        this.standards = standards;
        this.packs = packs;
        this.clock = clock;
    }

    /** Which households to judge. */
    record Judge(String pack, @Nullable LocalDate on, @Nullable String place) {
    }

    /** A change to try, with what is needed to count it. */
    record Trial(String pack, String lens, @Nullable LocalDate on, @Nullable String place,
            @Nullable List<Change.LineChange> lines, @Nullable List<Change.ConditionChange> conditions,
            @Nullable Map<String, Integer> weights, @Nullable Integer cutoff, @Nullable Long yuanPerHousehold,
            @Nullable List<String> classes) {
    }

    @GetMapping("/api/households/{id}/verdicts")
    List<Verdicts.OfPack> household(@PathVariable long id,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate on, Locale locale) {
        return verdicts.of(id, on, locale);
    }

    @GetMapping("/api/verdicts/standards")
    List<Standards.OfPack> standards(Locale locale) {
        return standards.all(locale);
    }

    @PostMapping("/api/verdicts")
    Judging.Done judge(@RequestBody Judge asked) {
        return judging.judge(asked.pack(), day(asked.pack(), asked.on()), place(asked.place()));
    }

    @PostMapping("/api/whatif")
    WhatIf.Answer whatIf(@RequestBody Trial trial, Locale locale) {
        return whatIf.ask(
                new WhatIf.Asked(trial.pack(), trial.lens(), day(trial.pack(), trial.on()), place(trial.place()),
                        change(trial), trial.yuanPerHousehold(), trial.classes() == null ? List.of() : trial.classes()),
                locale);
    }

    private static Change change(Trial trial) {
        return new Change(trial.lines() == null ? List.of() : trial.lines(),
                trial.conditions() == null ? List.of() : trial.conditions(),
                trial.weights() == null ? Map.of() : trial.weights(), trial.cutoff());
    }

    /** The last day of a pack that is over, or today. */
    private LocalDate day(String pack, @Nullable LocalDate on) {
        if (on != null) {
            return on;
        }
        var today = LocalDate.now(clock);
        Pack chosen = packs.current().named(pack);
        return chosen.to() == null || chosen.to().isAfter(today) ? today : chosen.to();
    }

    private static @Nullable Long place(@Nullable String code) {
        Refused.unless(code == null || code.matches("\\d{12}"), "FILTER_MALFORMED", "name", "place", "value", code);
        return code == null ? null : Long.valueOf(code);
    }

}
