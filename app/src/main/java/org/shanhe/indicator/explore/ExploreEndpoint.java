package org.shanhe.indicator.explore;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.shanhe.indicator.Asked;
import org.springframework.http.ContentDisposition;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

@RestController
@RequestMapping("/api/explore")
class ExploreEndpoint {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Pivots pivots;

    private final PivotWorkbook workbook;

    ExploreEndpoint(Pivots pivots, PivotWorkbook workbook) {
        this.pivots = pivots;
        this.workbook = workbook;
    }

    @GetMapping
    Pivot table(PivotAsked wanted, Asked asked, Locale locale) {
        return pivots.of(wanted, asked, locale);
    }

    @GetMapping("/export.xlsx")
    void export(PivotAsked wanted, Asked asked, Locale locale, HttpServletResponse response) throws IOException {
        var pivot = pivots.of(wanted, asked, locale);
        response.setContentType(XLSX);
        var name = "%s %s.xlsx".formatted(pivot.figures().getFirst().words().replaceAll("[\\\\/:*?\"<>|]", "-"),
                pivot.on());
        response.setHeader("Content-Disposition",
                ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build().toString());
        workbook.write(pivot, ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString(), locale,
                response.getOutputStream());
    }

}
