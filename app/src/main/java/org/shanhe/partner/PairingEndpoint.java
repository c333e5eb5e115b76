package org.shanhe.partner;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Listed;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/pairings")
class PairingEndpoint {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Pairings pairings;

    private final PairingWork work;

    private final PairingWorkbook workbook;

    PairingEndpoint(Pairings pairings, PairingWork work, PairingWorkbook workbook) {
        this.pairings = pairings;
        this.work = work;
        this.workbook = workbook;
    }

    record Wanted(@NotNull Long partner, @Nullable Long responsible, @NotNull Long place, @NotNull PairingKind kind,
            @NotNull LocalDate from, @Nullable LocalDate until, @Size(max = 200) @Nullable String counterpart,
            @Size(max = 60) @Nullable String list, @Nullable Long household, @Size(max = 60) @Nullable String helper,
            @Size(max = 500) @Nullable String reason, @Size(max = 200) @Nullable String document) {

        NewPairing pairing() {
            return new NewPairing(partner, responsible, place, kind, from, until, blankToNull(counterpart),
                    blankToNull(list), household, blankToNull(helper), reason, blankToNull(document));
        }

        private static @Nullable String blankToNull(@Nullable String text) {
            return text == null || text.isBlank() ? null : text.strip();
        }

    }

    record Ending(@Nullable LocalDate on, @Size(max = 500) @Nullable String reason,
            @Size(max = 200) @Nullable String document, @Nullable Long responsible) {
    }

    @GetMapping
    Listed<Pairing> list(PairingFilter filter, @RequestParam @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        return pairings.list(filter, cursor, limit);
    }

    @GetMapping("/lists")
    List<PairList> lists(@RequestParam @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate on) {
        return pairings.lists(on);
    }

    @GetMapping("/export.xlsx")
    void export(PairingFilter filter, Locale locale, HttpServletResponse response) throws IOException {
        response.setContentType(XLSX);
        response.setHeader("Content-Disposition", "attachment; filename=\"pairings.xlsx\"");
        workbook.write(filter, locale, response.getOutputStream());
    }

    @GetMapping("/{id:[0-9]+}")
    List<Pairing> history(@PathVariable long id) {
        return pairings.history(id);
    }

    @PostMapping
    Pairing begin(@RequestBody @Valid Wanted wanted,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        return work.begin(wanted.pairing(), key);
    }

    @PostMapping("/{id}/end")
    Pairing end(@PathVariable long id, @RequestBody @Valid Ending body) {
        return work.end(id, body.on(), body.reason(), body.document());
    }

    @PostMapping("/{id}/hand-over")
    Pairing handOver(@PathVariable long id, @RequestBody @Valid Ending body) {
        return work.handOver(id, body.responsible(), body.on(), body.reason(), body.document());
    }

}
