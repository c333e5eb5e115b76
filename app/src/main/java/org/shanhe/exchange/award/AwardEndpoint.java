package org.shanhe.exchange.award;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Refused;
import org.shanhe.kernel.Scope;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

@RestController
class AwardEndpoint {

    private static final int MOST = 5_000;

    private final Receivers receivers;

    AwardEndpoint(Receivers receivers) {
        this.receivers = receivers;
    }

    record Done(int paid) {
    }

    @PostMapping("/api/donations/{id}/awards")
    Done pay(@PathVariable long id, @RequestHeader("Idempotency-Key") String key, @RequestBody @Valid Wanted wanted) {
        Refused.unless(!key.isBlank() && key.length() <= 200, "IDEMPOTENCY_KEY_MALFORMED");
        Refused.unless(!wanted.on.isAfter(LocalDate.now()), "AWARD_IN_FUTURE");
        return new Done(
                receivers.pay(id, "award:account:" + Scope.current().account() + ":" + key, wanted.on, wanted.lines));
    }

    record Wanted(@NotNull LocalDate on, @NotEmpty @Size(max = MOST) List<@Valid Line> lines) {
    }

    /**
     * @param receiver a household number, or the identity number of a person
     */
    record Line(@NotBlank String receiver, @NotNull @Positive Long amountFen, @Nullable String whatFor) {
    }

}
