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
import org.shanhe.kernel.Scope;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class TransferEndpoint {

    private final Posting posting;

    private final Transfers transfers;

    private final Accounts accounts;

    TransferEndpoint(Posting posting, Transfers transfers, Accounts accounts) {
        this.posting = posting;
        this.transfers = transfers;
        this.accounts = accounts;
    }

    @GetMapping("/api/transfers/{id}")
    Transfer one(@PathVariable long id) {
        return transfers.get(id);
    }

    @GetMapping("/api/accounts-ledger/{id}")
    Account account(@PathVariable long id) {
        return accounts.find(id).orElseThrow(() -> Refused.notFound("ACCOUNT_UNKNOWN", "id", id));
    }

    @GetMapping("/api/accounts-ledger/{id}/transfers")
    Listed<Transfer> ofAccount(@PathVariable long id, @RequestParam @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        return Listed.of(transfers.ofAccount(account(id).id(), Listed.after(cursor), Listed.read(limit)), limit,
                Transfer::id);
    }

    @PostMapping("/api/transfers")
    Transfer post(@RequestHeader("Idempotency-Key") String key, @RequestBody @Valid Wanted wanted) {
        return posting.post(wanted.transfer(own(key)));
    }

    @PostMapping("/api/transfers/{id}/correction")
    List<Transfer> correct(@PathVariable long id, @RequestHeader("Idempotency-Key") String key,
            @RequestBody @Valid Correction correction) {
        var right = correction.right == null ? null : correction.right.transfer(own(key) + ":right");
        return posting.correct(id, own(key), correction.effectiveOn, correction.document, right);
    }

    /** Each account has its own keys, so that nobody can take another's. */
    private static String own(String key) {
        Refused.unless(!key.isBlank() && key.length() <= 200, "IDEMPOTENCY_KEY_MALFORMED");
        return "account:" + Scope.current().account() + ":" + key;
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
