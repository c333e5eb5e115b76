package org.shanhe.ledger;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Money;
import org.shanhe.kernel.Refused;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/commitments")
class CommitmentEndpoint {

    private final Commitments commitments;

    private final Bookable bookable;

    private final List<MoneyGuard> guards;

    CommitmentEndpoint(Commitments commitments, Bookable bookable, List<MoneyGuard> guards) {
        this.commitments = commitments;
        this.bookable = bookable;
        this.guards = guards;
    }

    @GetMapping("/{id}")
    Commitment one(@PathVariable long id) {
        return commitments.get(id);
    }

    @PostMapping
    Commitment record(@RequestHeader("Idempotency-Key") String key, @RequestBody @Valid Wanted wanted) {
        Refused.unless(wanted.kind != CommitmentKind.CANCEL, "CANCEL_NAMES_NOTHING");
        bookable.source(wanted.source, wanted.effectiveOn);
        bookable.purpose(wanted.purpose, wanted.effectiveOn);
        var project = wanted.project;
        List<Long> projects = project == null ? List.of() : List.of(project);
        if (wanted.kind != CommitmentKind.PLAN) {
            guards.forEach(guard -> guard.check(projects, List.of(), wanted.effectiveOn));
        }
        return commitments
            .commitAll(List.of(new NewCommitment(Keys.own(key), wanted.kind, wanted.grant, wanted.source,
                    wanted.purpose, wanted.partner, wanted.place, wanted.project, null, new Money(wanted.amountFen),
                    wanted.effectiveOn, wanted.document, null)))
            .getFirst();
    }

    @PostMapping("/{id}/cancel")
    Commitment cancel(@PathVariable long id, @RequestHeader("Idempotency-Key") String key,
            @RequestBody @Valid Cancel cancel) {
        return commitments.cancel(id, Keys.own(key), cancel.effectiveOn, cancel.document);
    }

    /**
     * @param source of a commitment without a grant; otherwise that of the grant
     */
    record Wanted(@NotNull CommitmentKind kind, @Nullable Long grant, @NotBlank String source, @NotBlank String purpose,
            @Nullable Long partner, @Nullable Long place, @Nullable Long project, @NotNull @Positive Long amountFen,
            @NotNull LocalDate effectiveOn, @Nullable String document) {
    }

    /**
     * @param document why, and by which paper
     */
    record Cancel(@NotNull LocalDate effectiveOn, @NotBlank String document) {
    }

}
