package org.shanhe.pledge;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Listed;
import org.shanhe.kernel.Refused;
import org.shanhe.policy.Scheme;
import org.shanhe.policy.Scheme.Grade;
import org.shanhe.policy.Schemes;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class AssessmentEndpoint {

    private static final Pattern VERSION = Pattern.compile("(?:W/)?\"(\\d{1,9})\"");

    private final Assessments assessments;

    private final AssessmentPages pages;

    private final Assessing assessing;

    private final Recomputing recomputing;

    private final Schemes schemes;

    private final Grades grades;

    AssessmentEndpoint(Assessments assessments, AssessmentPages pages, Assessing assessing, Recomputing recomputing,
            Schemes schemes, Grades grades) {
        this.assessments = assessments;
        this.pages = pages;
        this.assessing = assessing;
        this.recomputing = recomputing;
        this.schemes = schemes;
        this.grades = grades;
    }

    record Added(long id) {
    }

    @GetMapping("/api/assessments")
    Listed<Assessment> list(@RequestParam @Nullable Integer year, @RequestParam @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        return assessments.list(year, cursor, limit);
    }

    @GetMapping("/api/assessments/schemes")
    List<Scheme> schemes(@RequestParam int year) {
        Refused.unless(year >= 1990 && year <= 2100, "FILTER_MALFORMED", "name", "year", "value", year);
        return schemes.of(year);
    }

    @GetMapping("/api/assessments/{id:[0-9]+}")
    ResponseEntity<AssessmentPage> page(@PathVariable long id, Locale locale) {
        var page = pages.page(id, locale);
        return ResponseEntity.ok().eTag(Integer.toString(page.assessment().version())).body(page);
    }

    @GetMapping("/api/assessments/{id:[0-9]+}/recomputed")
    Recomputing.Recomputed recomputed(@PathVariable long id, Locale locale) {
        return recomputing.of(id, locale);
    }

    @PostMapping("/api/assessments")
    Added open(@RequestBody Assessing.Wanted wanted,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        return new Added(assessing.open(wanted, key));
    }

    @PostMapping("/api/assessments/{id}/steps")
    void take(@PathVariable long id, @RequestBody @Valid NewStep step,
            @RequestHeader(name = "If-Match", required = false) @Nullable String match) {
        assessing.take(id, version(match), step);
    }

    @GetMapping("/api/grades")
    Listed<Grades.Row> grades(@RequestParam @Nullable Integer year, @RequestParam @Nullable Grade grade,
            @RequestParam @Nullable String cursor, @RequestParam(defaultValue = "50") int limit) {
        return grades.list(year, grade, cursor, limit);
    }

    @PostMapping("/api/grades")
    void add(@RequestBody @Valid Grades.NewGrade wanted) {
        grades.add(wanted);
    }

    private static int version(@Nullable String match) {
        var found = VERSION.matcher(match == null ? "" : match.strip());
        Refused.unless(found.matches(), "IF_MATCH_MISSING");
        return Integer.parseInt(found.group(1));
    }

}
