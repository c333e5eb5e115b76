package org.shanhe.pledge;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Listed;
import org.shanhe.kernel.Refused;
import org.shanhe.policy.LetterTemplate;
import org.shanhe.policy.LetterTemplates;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/letters")
class LetterEndpoint {

    private static final Pattern VERSION = Pattern.compile("(?:W/)?\"(\\d{1,9})\"");

    private final Letters letters;

    private final LetterPages pages;

    private final LetterTemplates templates;

    private final Drafting drafting;

    private final League league;

    private final Months months;

    LetterEndpoint(Letters letters, LetterPages pages, LetterTemplates templates, Drafting drafting, League league,
            Months months) {
        this.letters = letters;
        this.pages = pages;
        this.templates = templates;
        this.drafting = drafting;
        this.league = league;
        this.months = months;
    }

    record Added(long id) {
    }

    record Targets(@NotEmpty @Valid List<NewLetter.Promised> targets) {
    }

    @GetMapping
    Listed<LetterRow> list(LetterFilter filter, @RequestParam @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        return letters.list(filter, cursor, limit);
    }

    @GetMapping("/templates")
    List<LetterTemplate> templates(@RequestParam int year) {
        Refused.unless(year >= 1990 && year <= 2100, "FILTER_MALFORMED", "name", "year", "value", year);
        return templates.of(year);
    }

    @GetMapping("/league")
    List<League.Ranked> league(LetterFilter filter,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate on, Locale locale) {
        Refused.unless(filter.year() != null, "FILTER_MALFORMED", "name", "year", "value", "");
        return league.of(filter, on == null ? LocalDate.now() : on, locale);
    }

    @GetMapping("/{id:[0-9]+}")
    ResponseEntity<LetterPage> page(@PathVariable long id,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate on, Locale locale) {
        var page = pages.page(id, on, locale);
        return ResponseEntity.ok().eTag(Integer.toString(page.letter().version())).body(page);
    }

    @GetMapping("/{id:[0-9]+}/months")
    Months.Series months(@PathVariable long id, Locale locale) {
        return months.of(id, LocalDate.now(), locale);
    }

    @PostMapping
    Added draft(@RequestBody @Valid NewLetter wanted,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        return new Added(drafting.draft(wanted, key));
    }

    @PutMapping("/{id}")
    void save(@PathVariable long id, @RequestBody @Valid Targets body,
            @RequestHeader(name = "If-Match", required = false) @Nullable String match) {
        drafting.save(id, version(match), body.targets());
    }

    private static int version(@Nullable String match) {
        var found = VERSION.matcher(match == null ? "" : match.strip());
        Refused.unless(found.matches(), "IF_MATCH_MISSING");
        return Integer.parseInt(found.group(1));
    }

}
