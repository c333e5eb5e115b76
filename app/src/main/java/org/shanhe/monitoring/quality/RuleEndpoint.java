package org.shanhe.monitoring.quality;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Listed;
import org.shanhe.kernel.Refused;
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
@RequestMapping("/api/rules")
class RuleEndpoint {

    private final Catalogue catalogue;

    private final Hits hits;

    private final Findings findings;

    private final FormCheck form;

    private final Exemptions exemptions;

    private final HitWorkbook workbook;

    RuleEndpoint(Catalogue catalogue, Hits hits, Findings findings, FormCheck form, Exemptions exemptions,
            HitWorkbook workbook) {
        this.catalogue = catalogue;
        this.hits = hits;
        this.findings = findings;
        this.form = form;
        this.exemptions = exemptions;
        this.workbook = workbook;
    }

    @GetMapping
    Catalogue.Page catalogue(@RequestParam(required = false) @Nullable String place, Locale locale) {
        return catalogue.page(new HitFilter(null, null, null, null, place, null, null, null), locale);
    }

    @GetMapping("/hits")
    Listed<HitRow> hits(HitFilter filter, @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit, Locale locale) {
        return hits.list(filter, cursor, limit, locale);
    }

    @GetMapping("/hits/by")
    List<Hits.Count> counts(HitFilter filter, @RequestParam String dimension) {
        return hits.counts(filter, dimension);
    }

    @GetMapping("/hits/export.xlsx")
    void export(HitFilter filter, Locale locale, HttpServletResponse response) {
        workbook.write(filter, locale, response);
    }

    @GetMapping("/households/{id}")
    Findings.Page household(@PathVariable long id, Locale locale) {
        return findings.page(id, locale);
    }

    @GetMapping("/villages/{code}")
    Findings.Page village(@PathVariable long code, Locale locale) {
        return findings.village(code, locale);
    }

    @PostMapping("/check")
    List<Findings.Finding> check(@RequestBody FormCheck.Typed typed, Locale locale) {
        return form.check(typed, locale);
    }

    @GetMapping("/exemptions")
    List<Exemptions.Exemption> exemptions(@RequestParam(required = false) @Nullable String rule) {
        Refused.unless(rule == null || rule.matches("[A-Z0-9_]{3,64}"), "FILTER_MALFORMED", "name", "rule", "value",
                rule);
        return exemptions.list(rule);
    }

    @PostMapping("/exemptions")
    @ResponseStatus(HttpStatus.CREATED)
    Exemptions.Given exempt(@RequestBody Exemptions.NewExemption wanted) {
        return exemptions.give(wanted);
    }

}
