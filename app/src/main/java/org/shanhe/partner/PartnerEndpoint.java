package org.shanhe.partner;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class PartnerEndpoint {

    private final PartnerPages pages;

    private final Partners partners;

    PartnerEndpoint(PartnerPages pages, Partners partners) {
        this.pages = pages;
        this.partners = partners;
    }

    record Wanted(@NotBlank @Size(max = 120) String name, @NotBlank @Size(max = 60) String shortName,
            @NotNull PartnerKind kind, @Nullable String creditCode, @Nullable Long parent,
            @Nullable LocalDate consentOn) {
    }

    record Added(long id) {
    }

    @GetMapping("/api/partners")
    Listed<PartnerRow> list(PartnerPages.Filter filter, @RequestParam @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        return pages.list(filter, cursor, limit);
    }

    @GetMapping("/api/partners/{id:[0-9]+}")
    PartnerPage page(@PathVariable long id) {
        return pages.page(id);
    }

    @PostMapping("/api/partners")
    Added add(@RequestBody @Valid Wanted wanted) {
        var code = wanted.creditCode() == null || wanted.creditCode().isBlank() ? null
                : wanted.creditCode().toUpperCase(Locale.ROOT);
        return new Added(partners.introduce(
                new NewPartner(wanted.name().strip(), wanted.shortName().strip(), wanted.kind(), code, wanted.parent()),
                wanted.consentOn()));
    }

    record Coded(@NotBlank String creditCode) {
    }

    @PostMapping("/api/partners/{id}/credit-code")
    PartnerPage code(@PathVariable long id, @RequestBody @Valid Coded wanted) {
        partners.code(id, new CreditCode(wanted.creditCode().strip().toUpperCase(Locale.ROOT)));
        return pages.page(id);
    }

    @GetMapping("/api/portfolio")
    List<PortfolioRow> portfolio(@RequestParam @Nullable Long partner,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate on) {
        return pages.portfolio(partner, on);
    }

}
