package org.shanhe.supervision;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Listed;
import org.shanhe.kernel.Refused;
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
@RequestMapping("/api/findings")
class FindingEndpoint {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Findings findings;

    private final FindingPages pages;

    private final Registration registration;

    private final FindingWorkbook workbook;

    FindingEndpoint(Findings findings, FindingPages pages, Registration registration, FindingWorkbook workbook) {
        this.findings = findings;
        this.pages = pages;
        this.registration = registration;
        this.workbook = workbook;
    }

    @GetMapping
    Listed<FindingRow> list(FindingFilter filter, @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        return findings.list(filter, cursor, limit);
    }

    @GetMapping("/{id}")
    ResponseEntity<FindingPage> page(@PathVariable long id) {
        var page = pages.page(id);
        return ResponseEntity.ok().eTag(Integer.toString(page.finding().version())).body(page);
    }

    @GetMapping("/export.xlsx")
    void export(FindingFilter filter, Locale locale, HttpServletResponse response) throws IOException {
        response.setContentType(XLSX);
        response.setHeader("Content-Disposition", "attachment; filename=\"findings.xlsx\"");
        workbook.write(filter, locale, response.getOutputStream());
    }

    @PostMapping
    FindingPage add(@RequestHeader("Idempotency-Key") String key, @RequestBody @Valid NewFinding finding) {
        return pages.page(registration.add(finding, Registration.Origin.NONE, key));
    }

    /** A closed finding that came back is a new one, which says so. */
    @PostMapping("/{id}/recurrences")
    FindingPage recurs(@PathVariable long id, @RequestHeader("Idempotency-Key") String key,
            @RequestBody @Valid NewFinding finding) {
        var old = findings.get(id);
        Refused.unless(old.state() == FindingState.CLOSED, "RECURRENCE_OF_OPEN", "number", old.number());
        return pages.page(registration.add(finding, Registration.Origin.recurring(id), key));
    }

    record Correction(@Valid NewFinding finding, @Nullable String reason) {
    }

    @PutMapping("/{id}")
    FindingPage correct(@PathVariable long id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String match,
            @RequestBody @Valid Correction correction) {
        registration.correct(id, version(match), correction.finding, correction.reason);
        return pages.page(id);
    }

    private static int version(@Nullable String match) {
        var digits = match == null ? "" : match.replaceAll("^(W/)?\"|\"$", "");
        Refused.unless(digits.matches("\\d{1,9}"), "VERSION_MISSING");
        return Integer.parseInt(digits);
    }

}
