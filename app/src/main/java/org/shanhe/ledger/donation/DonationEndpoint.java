package org.shanhe.ledger.donation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Listed;
import org.shanhe.kernel.Money;
import org.shanhe.kernel.Refused;
import org.shanhe.kernel.Scope;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/donations")
class DonationEndpoint {

    private final Campaigns campaigns;

    private final Gifts gifts;

    private final Awards awards;

    DonationEndpoint(Campaigns campaigns, Gifts gifts, Awards awards) {
        this.campaigns = campaigns;
        this.gifts = gifts;
        this.awards = awards;
    }

    /** What the public is told: raised and used, by year and county, no names. */
    record Statement(LocalDate from, LocalDate to, List<Campaign> campaigns, List<Campaigns.Use> uses) {
    }

    @GetMapping
    Listed<Campaign> list(@RequestParam @Nullable String q, @RequestParam @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        return Listed.of(campaigns.list(q, Listed.after(cursor), Listed.read(limit)), limit, Campaign::id);
    }

    @GetMapping("/{id}")
    Campaign one(@PathVariable long id) {
        return campaigns.get(id);
    }

    @GetMapping("/{id}/gifts")
    Listed<Gift> gifts(@PathVariable long id, @RequestParam @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        return Listed.of(gifts.list(campaigns.get(id).id(), Listed.after(cursor), Listed.read(limit)), limit, Gift::id);
    }

    @GetMapping("/{id}/awards")
    Listed<Award> awards(@PathVariable long id, @RequestParam @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        return Listed.of(awards.list(campaigns.get(id).id(), Listed.after(cursor), Listed.read(limit)), limit,
                Award::id);
    }

    /**
     * @param campaign one, or all in scope
     */
    @GetMapping("/statement")
    Statement statement(@RequestParam @Nullable Long campaign, @RequestParam @Nullable LocalDate from,
            @RequestParam @Nullable LocalDate to) {
        var shown = campaign == null ? campaigns.list(null, 0, Integer.MAX_VALUE) : List.of(campaigns.get(campaign));
        var begin = from == null ? LocalDate.of(2000, 1, 1) : from;
        var end = to == null ? LocalDate.now() : to;
        Refused.unless(!end.isBefore(begin), "CAMPAIGN_ENDS_EARLY");
        return new Statement(begin, end, shown, campaigns.uses(campaign, begin, end));
    }

    @PostMapping
    Campaign open(@RequestBody @Valid WantedCampaign wanted) {
        return campaigns
            .openAll(List.of(new NewCampaign(wanted.campaignNo.strip(), wanted.name.strip(), wanted.partner,
                    wanted.place, wanted.fromOn, wanted.toOn, "SOCIAL", null)))
            .getFirst();
    }

    @PostMapping("/{id}/gifts")
    @Transactional
    public Campaign give(@PathVariable long id, @RequestHeader("Idempotency-Key") String key,
            @RequestBody @Valid WantedGift wanted) {
        Refused.unless(!key.isBlank() && key.length() <= 200, "IDEMPOTENCY_KEY_MALFORMED");
        Refused.unless(!wanted.receivedOn.isAfter(LocalDate.now()), "GIFT_IN_FUTURE");
        var campaign = campaigns.locked(id);
        var own = "gift:account:" + Scope.current().account() + ":" + key;
        gifts.recordAll(id, List.of(wanted.gift(own, gifts.document(campaign, own))));
        return campaigns.get(id);
    }

    record WantedCampaign(@NotBlank String campaignNo, @NotBlank String name, @Nullable Long partner,
            @Nullable Long place, @NotNull LocalDate fromOn, @NotNull LocalDate toOn) {
    }

    record WantedGift(@NotNull GiftKind kind, @NotNull @Positive Long amountFen, @Nullable String goods,
            @Nullable BigDecimal quantity, @Nullable String unit, @Nullable String valuation,
            @NotNull DonorKind donorKind, @Positive int donors, @Nullable String donorName, boolean consent,
            @NotNull LocalDate receivedOn) {

        NewGift gift(String key, String document) {
            return new NewGift(key, document, kind, new Money(amountFen), given(goods), quantity, given(unit),
                    given(valuation), donorKind, donors, given(donorName), consent, receivedOn);
        }

        private static @Nullable String given(@Nullable String text) {
            return text == null || text.isBlank() ? null : text.strip();
        }

    }

}
