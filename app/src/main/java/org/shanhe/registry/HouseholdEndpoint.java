package org.shanhe.registry;

import java.io.IOException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Locale;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Refused;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/households")
class HouseholdEndpoint {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Households households;

    private final HouseholdPages pages;

    private final HouseholdWorkbook workbook;

    HouseholdEndpoint(Households households, HouseholdPages pages, HouseholdWorkbook workbook) {
        this.households = households;
        this.pages = pages;
        this.workbook = workbook;
    }

    @GetMapping
    Households.Page list(HouseholdFilter filter, @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        Refused.unless(limit >= 1 && limit <= 200, "LIMIT_WRONG", "limit", limit);
        return households.list(filter, cursor, limit);
    }

    @GetMapping("/{id}")
    ResponseEntity<HouseholdPage> page(@PathVariable long id) {
        var page = pages.page(id);
        return ResponseEntity.ok().eTag(Integer.toString(page.household().version())).body(page);
    }

    @GetMapping("/{id}/as-known")
    HouseholdPage asKnown(@PathVariable long id, @RequestParam OffsetDateTime at,
            @RequestParam(required = false) @Nullable LocalDate on) {
        return pages.asKnown(id, at, on);
    }

    @GetMapping("/export.xlsx")
    void export(HouseholdFilter filter, Locale locale, HttpServletResponse response) throws IOException {
        response.setContentType(XLSX);
        response.setHeader("Content-Disposition", "attachment; filename=\"households.xlsx\"");
        workbook.write(filter, locale, response.getOutputStream());
    }

}
