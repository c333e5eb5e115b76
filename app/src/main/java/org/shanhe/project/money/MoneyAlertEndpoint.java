package org.shanhe.project.money;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Listed;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/money/alerts")
class MoneyAlertEndpoint {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final MoneyAlerts alerts;

    private final Acknowledgements acknowledgements;

    private final AlertWorkbook workbook;

    MoneyAlertEndpoint(MoneyAlerts alerts, Acknowledgements acknowledgements, AlertWorkbook workbook) {
        this.alerts = alerts;
        this.acknowledgements = acknowledgements;
        this.workbook = workbook;
    }

    @GetMapping
    Listed<MoneyAlert> list(AlertFilter filter, @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        return alerts.list(filter, cursor, limit);
    }

    @GetMapping("/by")
    List<MoneyAlert.Count> counts(AlertFilter filter) {
        return alerts.counts(filter);
    }

    @GetMapping("/export.xlsx")
    void export(AlertFilter filter, Locale locale, HttpServletResponse response) throws IOException {
        response.setContentType(XLSX);
        response.setHeader("Content-Disposition", "attachment; filename=\"alerts.xlsx\"");
        workbook.write(filter, locale, response.getOutputStream());
    }

    record Named(@NotBlank String rule, @NotBlank String subjectKind, @NotNull Long subject) {
    }

    record Wanted(@NotEmpty List<@Valid Named> alerts, @Nullable String reason, @Nullable LocalDate until) {
    }

    record Given(int acknowledged) {
    }

    @PostMapping("/acknowledgements")
    Given acknowledge(@RequestBody @Valid Wanted wanted) {
        return new Given(acknowledgements.give(wanted.alerts.stream()
            .map(one -> new Acknowledgements.Named(one.rule, one.subjectKind, one.subject))
            .toList(), wanted.reason, wanted.until));
    }

}
