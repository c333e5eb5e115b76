package org.shanhe.ledger;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Listed;
import org.shanhe.kernel.Money;
import org.shanhe.kernel.Refused;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/grants")
class GrantEndpoint {

    private final Grants grants;

    private final Transfers transfers;

    private final Commitments commitments;

    private final Stages stages;

    private final Bookable bookable;

    GrantEndpoint(Grants grants, Transfers transfers, Commitments commitments, Stages stages, Bookable bookable) {
        this.grants = grants;
        this.transfers = transfers;
        this.commitments = commitments;
        this.stages = stages;
        this.bookable = bookable;
    }

    @GetMapping
    Listed<Grant> list(Grants.Filter filter, @RequestParam @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        return Listed.of(grants.list(filter, Listed.after(cursor), Listed.read(limit)), limit, Grant::id);
    }

    @GetMapping("/{id}")
    Grant one(@PathVariable long id) {
        return grants.find(id).orElseThrow(() -> Refused.notFound("GRANT_UNKNOWN", "id", id));
    }

    @GetMapping("/{id}/transfers")
    Listed<Transfer> transfers(@PathVariable long id, @RequestParam @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        return Listed.of(transfers.ofGrant(one(id).id(), Listed.after(cursor), Listed.read(limit)), limit,
                Transfer::id);
    }

    @GetMapping("/{id}/commitments")
    Listed<Commitment> commitments(@PathVariable long id, @RequestParam @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        return Listed.of(commitments.ofGrant(one(id).id(), Listed.after(cursor), Listed.read(limit)), limit,
                Commitment::id);
    }

    @GetMapping("/{id}/stages")
    StageSums stages(@PathVariable long id) {
        return stages.total(new StageFilter(null, null, one(id).id(), null, null, null, null, null));
    }

    @GetMapping("/{id}/trace")
    List<Position> trace(@PathVariable long id) {
        return grants.trace(id);
    }

    /**
     * The document number is what keeps a grant sent twice from being registered twice.
     */
    @PostMapping
    Grant register(@RequestBody @Valid Wanted wanted) {
        bookable.source(wanted.source, wanted.grantedOn);
        bookable.purpose(wanted.purpose, wanted.grantedOn);
        return grants.register(new NewGrant(wanted.documentNo, wanted.source, wanted.purpose, wanted.partner,
                wanted.place, new Money(wanted.amountFen), wanted.grantedOn, wanted.remark));
    }

    record Wanted(@NotBlank String documentNo, @NotBlank String source, @NotBlank String purpose,
            @Nullable Long partner, @Nullable Long place, @NotNull @Positive Long amountFen,
            @NotNull LocalDate grantedOn, @Nullable String remark) {
    }

}
