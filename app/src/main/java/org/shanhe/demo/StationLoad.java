package org.shanhe.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.shanhe.demo.AssetLoad.Finished;
import org.shanhe.demo.PersonalPlan.Registered;
import org.shanhe.kernel.Money;
import org.shanhe.project.asset.AssetCare;
import org.shanhe.project.asset.AssetClass;
import org.shanhe.project.asset.AssetHolders;
import org.shanhe.project.asset.AssetIncomes;
import org.shanhe.project.asset.AssetRegistration;
import org.shanhe.project.asset.AssetStep;
import org.shanhe.project.asset.Distributions;
import org.shanhe.project.asset.NewAsset;
import org.shanhe.project.asset.NewDistribution;
import org.shanhe.project.asset.NewDistribution.NewShare;
import org.shanhe.project.asset.Operation;
import org.shanhe.project.asset.RightKind;
import org.shanhe.project.asset.ShareUse;
import org.shanhe.project.asset.SolarYields;
import org.springframework.stereotype.Component;

/**
 * The two village solar stations of Youyu: monthly yields, yearly income and who of the
 * 812 got what of it.
 */
@Component
class StationLoad {

    private static final LocalDate BUILT = LocalDate.of(2018, 6, 30);

    private static final LocalDate SHARED_SINCE = LocalDate.of(2018, 12, 20);

    /** Fen for a kilowatt-hour. */
    private static final long PRICE = 85;

    /** Hours of full sun, January to December. */
    private static final int[] HOURS = { 92, 98, 128, 138, 146, 140, 132, 126, 118, 108, 92, 86 };

    private final AssetRegistration registration;

    private final AssetCare care;

    private final AssetHolders holders;

    private final AssetIncomes incomes;

    private final Distributions distributions;

    private final SolarYields yields;

    StationLoad(AssetRegistration registration, AssetCare care, AssetHolders holders, AssetIncomes incomes,
            Distributions distributions, SolarYields yields) {
        this.registration = registration;
        this.care = care;
        this.holders = holders;
        this.incomes = incomes;
        this.distributions = distributions;
        this.yields = yields;
    }

    void load(Words words, List<Finished> projects, List<Registered> people) {
        for (int i = 0; i < projects.size(); i++) {
            var project = projects.get(i);
            long kilowatts = project.fen() / 100 / 8_000;
            long id = Known.in(registration.addAll(Map.of(project.key(), station(words, project, kilowatts))),
                    project.key());
            prepare(words, id);
            int number = i;
            var own = IntStream.range(0, people.size())
                .filter(n -> n % projects.size() == number)
                .mapToObj(people::get)
                .toList();
            holders.add(id,
                    own.stream().map(one -> new AssetHolders.NewHolder(one.household(), one.person(), null)).toList(),
                    SHARED_SINCE);
            var months = months(kilowatts, Dice.of(140623, 7, i));
            yields.write(id, months);
            for (int year = 2018; year <= 2020; year++) {
                share(words, id, year, months, own);
            }
        }
    }

    private static NewAsset station(Words words, Finished project, long kilowatts) {
        return new NewAsset(project.projectNo(), project.name(), AssetClass.OPERATING, project.place(),
                project.partner(), project.id(), new Money(project.fen()), BUILT, BUILT, null, null, null,
                BigDecimal.valueOf(kilowatts), words.phrase("asset.kilowatt"), words.phrase("asset.panels"),
                words.phrase("asset.care"), words.phrase("asset.person"), Operation.SELF_RUN, null, null, null, null,
                BigDecimal.valueOf(kilowatts), "DEMO-" + project.projectNo());
    }

    private void prepare(Words words, long id) {
        for (var kind : RightKind.values()) {
            care.give(id, new AssetCare.NewRight(kind, words.phrase("asset.right." + kind), BUILT,
                    words.phrase("asset.paper")));
        }
        for (var step : List.of(AssetStep.RIGHTS_CONFIRMED, AssetStep.REGISTERED, AssetStep.HANDED_OVER,
                AssetStep.IN_CARE)) {
            care.take(id, new AssetCare.NewStep(step, BUILT.plusDays(10L * step.ordinal()), words.phrase("asset.paper"),
                    null));
        }
    }

    private static List<SolarYields.NewYield> months(long kilowatts, Dice dice) {
        return AssetLoad.months(YearMonth.of(2018, 7), YearMonth.of(2020, 12)).stream().map(month -> {
            long kwh = kilowatts * HOURS[month.getMonthValue() - 1] * dice.between(90, 110) / 100;
            return new SolarYields.NewYield(month, BigDecimal.valueOf(kwh), new Money(kwh * PRICE), null);
        }).toList();
    }

    /**
     * A fifth for all, a fifth put back, the rest in equal parts to those who have a
     * share.
     */
    private void share(Words words, long id, int year, List<SolarYields.NewYield> months, List<Registered> people) {
        long fen = months.stream()
            .filter(one -> one.month().getYear() == year)
            .map(SolarYields.NewYield::settled)
            .filter(Objects::nonNull)
            .mapToLong(Money::fen)
            .sum();
        incomes.receive(id, "demo:income:%d:%d".formatted(id, year), new AssetIncomes.NewIncome(year, new Money(fen),
                LocalDate.of(year + 1, 1, 12), words.phrase("asset.settlement", year)));
        long each = fen * 3 / 5 / people.size() / 100 * 100;
        var shares = new ArrayList<NewShare>();
        people
            .forEach(one -> shares.add(new NewShare(shares.size() % 10 == 0 ? ShareUse.PUBLIC_POST : ShareUse.HARDSHIP,
                    one.household(), one.person(), new Money(each), null)));
        shares.add(new NewShare(ShareUse.COLLECTIVE, null, null, new Money(fen / 5), null));
        // what stays is kept for the station until the next year
        shares.add(new NewShare(ShareUse.REDEVELOPMENT, null, null, new Money(fen / 10), null));
        long total = shares.stream().mapToLong(one -> one.amount().fen()).sum();
        distributions.pay(id, "demo:share:%d:%d".formatted(id, year),
                new NewDistribution(year, LocalDate.of(year + 1, 1, 20), words.phrase("asset.meeting"),
                        LocalDate.of(year + 1, 1, 21), LocalDate.of(year + 1, 2, 2), LocalDate.of(year + 1, 2, 10),
                        words.phrase("asset.decision", year), new Money(total), shares));
    }

}
