package org.shanhe.partner;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class RegisterExportEndpoint {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Register register;

    private final RegisterWorkbook workbook;

    RegisterExportEndpoint(Register register, RegisterWorkbook workbook) {
        this.register = register;
        this.workbook = workbook;
    }

    @GetMapping("/api/records/export.xlsx")
    void records(RegisterFilter filter, Locale locale, HttpServletResponse response) throws IOException {
        var rows = register
            .all("records", RegisterEndpoint.RecordRow.class,
                    register.parameters(filter, filter.kindOf(RecordKind.class)))
            .stream()
            .map(row -> cells(row.title(), row.kind(), row.onDay(), row.issuer(), row.partnerName(), row.placeName(),
                    row.document(), wan(row.investedFen()), row.jobs(), row.note(), row.papers()))
            .toList();
        workbook.write("records", List.of("title", "kind", "onDay", "issuer", "partner", "place", "document",
                "invested", "jobs", "note", "papers"), rows, locale, send(response, "records.xlsx"));
    }

    @GetMapping("/api/agreements/export.xlsx")
    void agreements(RegisterFilter filter, Locale locale, HttpServletResponse response) throws IOException {
        var rows = register
            .all("agreements", RegisterEndpoint.AgreementRow.class,
                    register.parameters(filter, filter.kindOf(AgreementKind.class)))
            .stream()
            .map(row -> cells(row.title(), row.kind(), row.signedOn(), row.since(), row.until(), row.partnerName(),
                    row.placeName(), row.counterparty(), row.document(), row.capacityKw(), wan(row.amountFen()),
                    row.papers()))
            .toList();
        workbook.write(
                "agreements", List.of("title", "kind", "signedOn", "since", "validUntil", "partner", "place",
                        "counterparty", "document", "capacity", "amount", "papers"),
                rows, locale, send(response, "agreements.xlsx"));
    }

    @GetMapping("/api/visits/export.xlsx")
    void visits(RegisterFilter filter, Locale locale, HttpServletResponse response) throws IOException {
        var rows = register
            .all("visits", RegisterEndpoint.VisitRow.class,
                    register.parameters(filter, filter.kindOf(RegisterEndpoint.VisitState.class)))
            .stream()
            .map(row -> cells(row.post(), row.leader(), row.placeName(), row.year(), row.plannedOn(), row.visitedOn(),
                    row.people(), row.purpose(), row.problems(), row.partnerName(), row.note(), row.papers()))
            .toList();
        workbook.write("visits", List.of("post", "leader", "place", "year", "plannedOn", "visitedOn", "people",
                "purpose", "problems", "partner", "note", "papers"), rows, locale, send(response, "visits.xlsx"));
    }

    private static List<@Nullable Object> cells(@Nullable Object... cells) {
        return Arrays.asList(cells);
    }

    private static @Nullable BigDecimal wan(@Nullable Long fen) {
        return fen == null ? null : BigDecimal.valueOf(fen, 6);
    }

    private static OutputStream send(HttpServletResponse response, String name) throws IOException {
        response.setContentType(XLSX);
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
        return response.getOutputStream();
    }

}
