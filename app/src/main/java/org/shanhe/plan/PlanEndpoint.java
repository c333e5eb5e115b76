package org.shanhe.plan;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Listed;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/plans")
class PlanEndpoint {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Plans plans;

    private final PlanPages pages;

    private final PlanWorkbook workbook;

    private final Clock clock;

    PlanEndpoint(Plans plans, PlanPages pages, PlanWorkbook workbook, Clock clock) {
        this.plans = plans;
        this.pages = pages;
        this.workbook = workbook;
        this.clock = clock;
    }

    @GetMapping
    Listed<PlanRow> list(PlanFilter filter, @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        return plans.list(filter, cursor, limit);
    }

    /** Those who should have a plan of the year, by default this one, and have none. */
    @GetMapping("/missing")
    Listed<MissingRow> missing(PlanFilter filter, @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        return plans.missing(filter.subject() == null ? PlanSubject.HOUSEHOLD : filter.subject(),
                filter.year() == null ? LocalDate.now(clock).getYear() : filter.year(), filter, cursor, limit);
    }

    @GetMapping("/{id}")
    ResponseEntity<PlanPage> page(@PathVariable long id) {
        var page = pages.page(id);
        return ResponseEntity.ok().eTag(Integer.toString(page.plan().version())).body(page);
    }

    @GetMapping("/{id}/versions/{version}")
    PlanPages.Past past(@PathVariable long id, @PathVariable int version) {
        return pages.past(id, version);
    }

    @GetMapping("/export.xlsx")
    void export(PlanFilter filter, Locale locale, HttpServletResponse response) throws IOException {
        response.setContentType(XLSX);
        response.setHeader("Content-Disposition", "attachment; filename=\"plans.xlsx\"");
        workbook.write(filter, locale, response.getOutputStream());
    }

}
