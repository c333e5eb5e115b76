package org.shanhe.project;

import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/projects/{id}/payments")
class PaymentEndpoint {

    private final ProjectPayments payments;

    PaymentEndpoint(ProjectPayments payments) {
        this.payments = payments;
    }

    /** What the project holds of each grant, ready to be paid. */
    @GetMapping
    List<ProjectPayments.Held> held(@PathVariable long id) {
        return payments.held(id);
    }

    @PostMapping
    ProjectPayments.Paid pay(@PathVariable long id, @RequestBody @Valid ProjectPayments.Payment payment,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        return payments.pay(id, payment, Request.key(key));
    }

}
