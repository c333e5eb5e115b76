package org.shanhe.project.fund;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/industry-fund")
class FundEndpoint {

    private final Subscriptions subscriptions;

    private final Deals deals;

    private final Pipeline pipeline;

    FundEndpoint(Subscriptions subscriptions, Deals deals, Pipeline pipeline) {
        this.subscriptions = subscriptions;
        this.deals = deals;
        this.pipeline = pipeline;
    }

    /** A deal with its steps and effects. */
    record Page(Deal deal, List<DealStep> steps, List<Deals.Effect> effects) {
    }

    @GetMapping
    List<Subscription> subscriptions() {
        return subscriptions.list();
    }

    @GetMapping("/deals")
    Listed<Deal> list(Deals.Filter filter, @RequestParam @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        return Listed.of(deals.list(filter, Listed.after(cursor), Listed.read(limit)), limit, Deal::id);
    }

    @GetMapping("/deals/{id}")
    Page one(@PathVariable long id) {
        return new Page(deals.get(id), deals.steps(id), deals.effects(id));
    }

    @PostMapping("/subscriptions")
    List<Subscription> subscribe(@RequestHeader("Idempotency-Key") String key, @RequestBody @Valid Promise promise) {
        subscriptions.recordAll(List.of(new NewSubscription(own(key), promise.partner, new Money(promise.promisedFen),
                new Money(promise.paidFen), promise.on, promise.document.strip())));
        return subscriptions.list();
    }

    @PostMapping("/subscriptions/{id}/payments")
    List<Subscription> payIn(@PathVariable long id, @RequestHeader("Idempotency-Key") String key,
            @RequestBody @Valid Payment payment) {
        subscriptions.payIn(id, own(key), new Money(payment.amountFen), payment.on, payment.document.strip());
        return subscriptions.list();
    }

    private static String own(String key) {
        Refused.unless(!key.isBlank() && key.length() <= 200, "IDEMPOTENCY_KEY_MALFORMED");
        return "fund:account:" + Scope.current().account() + ":" + key;
    }

    @PostMapping("/deals")
    Deal add(@RequestBody @Valid Lead lead) {
        return deals
            .addAll(List.of(new NewDeal(lead.dealNo.strip(), lead.name.strip(), lead.firm.strip(), lead.industry,
                    lead.partner, lead.place, new Money(lead.wantedFen), lead.foundOn, lead.evidence.strip())))
            .stream()
            .findFirst()
            // sent again after a lost answer it is the same lead, not another's
            .filter(deal -> deal.name().equals(lead.name.strip()) && deal.firm().equals(lead.firm.strip())
                    && deal.place() == lead.place && deal.wantedFen() == lead.wantedFen)
            .orElseThrow(() -> Refused.conflict("DEAL_NUMBER_TAKEN", "number", lead.dealNo));
    }

    @PostMapping("/deals/{id}/steps")
    Deal step(@PathVariable long id, @RequestBody @Valid Step step) {
        return pipeline.take(id, step.version, new Pipeline.Wanted(step.to, step.on, step.evidence.strip(),
                step.amountFen == null ? null : new Money(step.amountFen)));
    }

    @PostMapping("/deals/{id}/effects")
    Page report(@PathVariable long id, @RequestBody @Valid Reported reported) {
        deals.report(id, new Deals.Effect(reported.year, reported.jobs, reported.jobsPoor, reported.incomeFen,
                reported.households, reported.evidence.strip()));
        return one(id);
    }

    record Promise(@NotNull Long partner, @NotNull @Positive Long promisedFen, @PositiveOrZero long paidFen,
            @NotNull LocalDate on, @NotBlank String document) {
    }

    record Payment(@NotNull @Positive Long amountFen, @NotNull LocalDate on, @NotBlank String document) {
    }

    record Lead(@NotBlank String dealNo, @NotBlank String name, @NotBlank String firm, @Nullable String industry,
            @Nullable Long partner, @NotNull Long place, @NotNull @Positive Long wantedFen, @NotNull LocalDate foundOn,
            @NotBlank String evidence) {
    }

    record Step(@NotNull DealStage to, @NotNull LocalDate on, @NotBlank String evidence,
            @Nullable @Positive Long amountFen, int version) {
    }

    record Reported(int year, @PositiveOrZero int jobs, @PositiveOrZero int jobsPoor, @PositiveOrZero long incomeFen,
            @PositiveOrZero int households, @NotBlank String evidence) {
    }

}
