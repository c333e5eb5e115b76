package org.shanhe.project.asset;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Money;
import org.shanhe.kernel.Refused;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/assets/{id}")
class AssetMoneyEndpoint {

    private final AssetIncomes incomes;

    private final Distributions distributions;

    private final AssetHolders holders;

    private final SolarYields yields;

    private final AssetPages pages;

    AssetMoneyEndpoint(AssetIncomes incomes, Distributions distributions, AssetHolders holders, SolarYields yields,
            AssetPages pages) {
        this.incomes = incomes;
        this.distributions = distributions;
        this.holders = holders;
        this.yields = yields;
        this.pages = pages;
    }

    record Income(@NotNull Integer year, @NotNull Long amountFen, @NotNull LocalDate receivedOn,
            @NotBlank String document) {
    }

    @PostMapping("/incomes")
    AssetPage receive(@PathVariable long id, @RequestHeader("Idempotency-Key") String key,
            @RequestBody @Valid Income income) {
        incomes.receive(id, AssetWriteEndpoint.own(key), new AssetIncomes.NewIncome(income.year,
                new Money(income.amountFen), income.receivedOn, income.document));
        return pages.page(id);
    }

    record Share(@NotNull ShareUse use, @Nullable Long household, @Nullable Long person, @NotNull Long amountFen,
            @Nullable String note) {
    }

    record Distribution(@NotNull Integer year, @NotNull LocalDate decidedOn, @NotBlank String meeting,
            @NotNull LocalDate noticeFrom, @NotNull LocalDate noticeTo, @NotNull LocalDate paidOn,
            @NotBlank String document, @NotNull Long totalFen, @NotEmpty List<@Valid Share> shares) {

        NewDistribution distribution() {
            return new NewDistribution(year, decidedOn, meeting, noticeFrom, noticeTo, paidOn, document,
                    new Money(totalFen),
                    shares.stream()
                        .map(share -> new NewDistribution.NewShare(share.use, share.household, share.person,
                                new Money(share.amountFen), share.note))
                        .toList());
        }

    }

    @PostMapping("/distributions")
    AssetPage distribute(@PathVariable long id, @RequestHeader("Idempotency-Key") String key,
            @RequestBody @Valid Distribution distribution) {
        distributions.pay(id, AssetWriteEndpoint.own(key), distribution.distribution());
        return pages.page(id);
    }

    record Holder(@NotNull Long household, @Nullable Long person, @Nullable BigDecimal units) {
    }

    record Holders(@NotNull LocalDate since, @NotEmpty List<@Valid Holder> holders) {
    }

    record Added(int added) {
    }

    @PostMapping("/holders")
    Added add(@PathVariable long id, @RequestBody @Valid Holders wanted) {
        return new Added(holders.add(id,
                wanted.holders.stream()
                    .map(one -> new AssetHolders.NewHolder(one.household, one.person, one.units))
                    .toList(),
                wanted.since));
    }

    record Ending(@NotNull LocalDate until) {
    }

    @PostMapping("/holders/{holder}/end")
    void end(@PathVariable long id, @PathVariable long holder, @RequestBody @Valid Ending ending) {
        holders.end(id, holder, ending.until);
    }

    /**
     * A month's yield.
     *
     * @param month as 2019-05
     */
    record Yield(@NotBlank String month, @NotNull BigDecimal kwh, @Nullable Long settledFen,
            @Nullable String document) {

        SolarYields.NewYield read() {
            try {
                return new SolarYields.NewYield(YearMonth.parse(month), kwh,
                        settledFen == null ? null : new Money(settledFen), document);
            }
            catch (DateTimeException e) {
                throw Refused.invalid("FIELD_MALFORMED", "field", "month");
            }
        }

    }

    record Months(@NotEmpty List<@Valid Yield> yields) {
    }

    @PutMapping("/yields")
    AssetPage write(@PathVariable long id, @RequestBody @Valid Months months) {
        yields.write(id, months.yields.stream().map(Yield::read).toList());
        return pages.page(id);
    }

}
