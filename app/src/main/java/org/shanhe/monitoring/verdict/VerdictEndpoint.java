package org.shanhe.monitoring.verdict;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
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

    private final Standards standards;

    VerdictEndpoint(Verdicts verdicts, Judging judging, Standards standards) {
        this.verdicts = verdicts;
        this.judging = judging;
        this.standards = standards;
    }

    /** Which households to judge. */
    record Judge(String pack, @Nullable LocalDate on, @Nullable String place) {
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
        return judging.judge(asked.pack(), judging.day(asked.pack(), asked.on()), Judging.place(asked.place()));
    }

}
