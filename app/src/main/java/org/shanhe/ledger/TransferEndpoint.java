package org.shanhe.ledger;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Money;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

@RestController
class TransferEndpoint {

    private final Posting posting;

    private final Transfers transfers;

    private final Bookable bookable;

    TransferEndpoint(Posting posting, Transfers transfers, Bookable bookable) {
        this.posting = posting;
        this.transfers = transfers;
        this.bookable = bookable;
    }

    @GetMapping("/api/transfers/{id}")
    Transfer one(@PathVariable long id) {
        return transfers.get(id);
    }

    @PostMapping("/api/transfers")
    Transfer post(@RequestHeader("Idempotency-Key") String key, @RequestBody @Valid Wanted wanted) {
        checked(wanted);
        return posting.post(wanted.transfer(Keys.own(key)));
    }

    @PostMapping("/api/transfers/{id}/return")
    Transfer giveBack(@PathVariable long id, @RequestHeader("Idempotency-Key") String key,
            @RequestBody @Valid GivenBack back) {
        bookable.past(back.effectiveOn);
        return posting.giveBack(id, Keys.own(key), new Money(back.amountFen), back.effectiveOn, back.document);
    }

    @PostMapping("/api/transfers/{id}/correction")
    List<Transfer> correct(@PathVariable long id, @RequestHeader("Idempotency-Key") String key,
            @RequestBody @Valid Correction correction) {
        if (correction.right != null) {
            checked(correction.right);
        }
        var right = correction.right == null ? null : correction.right.transfer(Keys.own(key) + ":right");
        return posting.correct(id, Keys.own(key), correction.effectiveOn, correction.document, right);
    }

    private void checked(Wanted wanted) {
        bookable.past(wanted.effectiveOn);
        bookable.purpose(wanted.purpose, wanted.effectiveOn);
    }

    /**
     * @param document why, and by which paper
     */
    record GivenBack(@NotNull @Positive Long amountFen, @NotNull LocalDate effectiveOn, @NotBlank String document) {
    }

    record Wanted(@NotNull TransferKind kind, @NotNull Long grant, @NotNull Long from, @NotNull Long to,
            @NotNull @Positive Long amountFen, @NotBlank String purpose, @Nullable Long partner, @Nullable Long place,
            @Nullable Long project, @NotNull LocalDate effectiveOn, @Nullable String document) {

        NewTransfer transfer(String key) {
            return new NewTransfer(key, kind, grant, from, to, new Money(amountFen), purpose, partner, place, project,
                    effectiveOn, document);
        }

    }

    /**
     * @param document why, and by which paper
     */
    record Correction(@NotBlank String document, @Nullable LocalDate effectiveOn, @Nullable @Valid Wanted right) {
    }

}
