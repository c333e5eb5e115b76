package org.shanhe.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Money;
import org.shanhe.kernel.Scope;
import org.shanhe.project.fund.Deals;
import org.shanhe.project.fund.DealStage;
import org.shanhe.project.fund.NewDeal;
import org.shanhe.project.fund.NewSubscription;
import org.shanhe.project.fund.Pipeline;
import org.shanhe.project.fund.Subscriptions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A promise to the industry fund, and five investments at different stages (产业投资基金). All
 * of this year: no figure that a document states has any of it.
 */
@Component
class FundDemo implements DemoPart {

    private static final List<Told> DEALS = List.of(
            new Told(County.YOUYU, "grain", 800, 5, DealStage.DUE_DILIGENCE, DealStage.DECISION, DealStage.INVESTED,
                    DealStage.POST_INVESTMENT),
            new Told(County.MIZHI, "millet", 500, 4, DealStage.DUE_DILIGENCE, DealStage.DECISION, DealStage.INVESTED),
            new Told(County.NYAINRONG, "yak", 600, 3, DealStage.DUE_DILIGENCE, DealStage.DECISION),
            new Told(County.GANGCA, "sheep", 300, 2, DealStage.DUE_DILIGENCE),
            new Told(County.BUTUO, "buckwheat", 200, 1, DealStage.DROPPED));

    private final JdbcClient jdbc;

    private final TransactionTemplate transaction;

    private final Subscriptions subscriptions;

    private final Deals deals;

    private final Pipeline pipeline;

    FundDemo(JdbcClient jdbc, PlatformTransactionManager transactions, Subscriptions subscriptions, Deals deals,
            Pipeline pipeline) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.subscriptions = subscriptions;
        this.deals = deals;
        this.pipeline = pipeline;
    }

    /** In ten thousands of yuan; found so many months ago. */
    private record Told(County county, String key, long wanted, int months, List<DealStage> steps) {

        Told(County county, String key, long wanted, int months, DealStage... steps) {
            this(county, key, wanted, months, List.of(steps));
        }

        Money money() {
            return new Money(wanted * 1_000_000);
        }

    }

    @Override
    public void load(Words words, long village) {
        Scope.system().run(() -> transaction.executeWithoutResult(_ -> {
            var today = LocalDate.now(Clock.systemDefaultZone());
            Long group = jdbc.sql("select id from partner.partner where name = :name")
                .param("name", words.phrase("fund.partner"))
                .query(Long.class)
                .optional()
                .orElse(null);
            if (group != null) {
                tell(words, group, today);
            }
        }));
    }

    private void tell(Words words, long group, LocalDate today) {
        subscriptions.recordAll(List.of(new NewSubscription("demo:fund", group, new Money(3_000_000_000L),
                new Money(1_800_000_000L), today.minusMonths(8), words.phrase("fund.document", today.getYear()))));
        for (int i = 0; i < DEALS.size(); i++) {
            var told = DEALS.get(i);
            var found = today.minusMonths(told.months() + 1L);
            var deal = deals.addAll(List.of(new NewDeal("JJ%d-%02d".formatted(today.getYear(), i + 1),
                    words.phrase("fund." + told.key()), words.phrase("fund." + told.key() + ".firm"), null, group,
                    told.county().code(), told.money(), found, words.phrase("fund.found"))))
                .getFirst();
            if (deal.stage() == DealStage.LEAD) {
                step(words, told, deal.id(), found);
            }
        }
    }

    private void step(Words words, Told told, long id, LocalDate found) {
        for (var stage : told.steps()) {
            var deal = deals.get(id);
            @Nullable Money amount = stage == DealStage.INVESTED ? told.money() : null;
            pipeline.take(id, deal.version(), new Pipeline.Wanted(stage, found.plusDays(20L * stage.ordinal()),
                    words.phrase("fund.evidence." + stage), amount));
            if (stage == DealStage.POST_INVESTMENT) {
                deals.report(id,
                        new Deals.Effect(found.getYear(), 46, 31, 93_000_000L, 120, words.phrase("fund.effect")));
            }
        }
    }

}
