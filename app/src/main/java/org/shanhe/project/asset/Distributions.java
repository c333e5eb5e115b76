package org.shanhe.project.asset;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.shanhe.kernel.Money;
import org.shanhe.kernel.RecordParameters;
import org.shanhe.kernel.Refused;
import org.shanhe.kernel.Rows;
import org.shanhe.kernel.Sql;
import org.shanhe.ledger.AccountKind;
import org.shanhe.ledger.Accounts;
import org.shanhe.ledger.NewAccount;
import org.shanhe.ledger.Transfers;
import org.shanhe.policy.SupervisionRule;
import org.shanhe.policy.SupervisionRules;
import org.shanhe.project.asset.AssetIncomes.Booked;
import org.shanhe.project.asset.NewDistribution.NewShare;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shares a year's income out, from the asset's account to those who have it (收益分配). */
@Service
public class Distributions {

    private final JdbcClient jdbc;

    private final AssetCare care;

    private final AssetIncomes incomes;

    private final Accounts accounts;

    private final Transfers transfers;

    private final SupervisionRules rules;

    private final ShareTransfers shares;

    Distributions(JdbcClient jdbc, AssetCare care, AssetIncomes incomes, Accounts accounts, Transfers transfers,
            SupervisionRules rules, ShareTransfers shares) {
        this.jdbc = jdbc;
        this.care = care;
        this.incomes = incomes;
        this.accounts = accounts;
        this.transfers = transfers;
        this.rules = rules;
        this.shares = shares;
    }

    /** Once for each key; returns the distribution's number. */
    @Transactional
    public long pay(long asset, String key, NewDistribution distribution) {
        var standing = care.standing(asset);
        var known = find(key);
        if (known.isPresent()) {
            return known.get();
        }
        distribution.check(care.today(), noticeDays(distribution.noticeFrom()));
        Refused.unless(standing.step().ordinal() >= AssetStep.IN_CARE.ordinal(), "ASSET_DISTRIBUTION_BEFORE_CARE");
        var at = incomes.booked(asset);
        var columns = columns(distribution);
        refuseOutsiders(columns, distribution.paidOn());
        var opened = accounts.openAll(toOpen(columns, distribution, at));
        transfers.postAll(shares.of(asset, key, distribution, at, opened));
        columns.addValue("account",
                distribution.shares()
                    .stream()
                    .map(share -> opened.get(share.account(at.place())))
                    .toArray(Long[]::new));
        if (standing.step() == AssetStep.IN_CARE) {
            care.write(asset, new AssetCare.NewStep(AssetStep.INCOME_SHARED, distribution.paidOn(),
                    distribution.document(), null));
        }
        columns.addValue("asset", asset);
        columns.addValue("key", key);
        columns.addValue("year", distribution.year());
        columns.addValue("decidedOn", distribution.decidedOn());
        columns.addValue("meeting", distribution.meeting());
        columns.addValue("noticeFrom", distribution.noticeFrom());
        columns.addValue("noticeTo", distribution.noticeTo());
        columns.addValue("paidOn", distribution.paidOn());
        columns.addValue("document", distribution.document());
        columns.addValue("total", distribution.total().fen());
        return jdbc.sql(Sql.of(Distributions.class, "distribute")).paramSource(columns).query(Long.class).single();
    }

    /** How long the pack of that day asks for; a day where it asks for nothing. */
    private int noticeDays(LocalDate day) {
        return rules.find("ASSET_NOTICE", day).map(SupervisionRule::days).orElse(1);
    }

    private Optional<Long> find(String key) {
        return jdbc.sql("select id from project.asset_distribution where key = :key")
            .param("key", key)
            .query(Long.class)
            .optional();
    }

    private static RecordParameters columns(NewDistribution distribution) {
        return RecordParameters.columns(NewShare.class, distribution.shares());
    }

    /** Money of assistance goes to those on the register of the day it is paid. */
    private void refuseOutsiders(RecordParameters columns, LocalDate day) {
        columns.addValue("day", day);
        var outside = Rows
            .of(jdbc.sql(Sql.of(Distributions.class, "shares-outside")).paramSource(columns).query(Long.class));
        Refused.unless(outside.isEmpty(), "ASSET_SHARE_OUTSIDE_REGISTER", "n",
                outside.isEmpty() ? 0 : outside.getFirst(), "count", outside.size());
    }

    private List<NewAccount> toOpen(RecordParameters columns, NewDistribution distribution, Booked at) {
        record Named(String key, String name, long village) {
        }
        var named = new ArrayList<>(Rows.of(jdbc.sql("""
                select distinct coalesce('person:' || s.person, 'household:' || s.household) as key,
                       '***' || right(h.household_no, 4) as name, h.village
                  from unnest(cast(:household as bigint[]), cast(:person as bigint[])) s (household, person)
                  join registry.household h on h.id = s.household
                """).paramSource(columns).query(Named.class))
            .stream()
            .map(n -> new NewAccount(AccountKind.BENEFICIARY, n.key(), n.name(), null, n.village()))
            .toList());
        if (distribution.shares().stream().anyMatch(share -> !share.isPersonal())) {
            var village = jdbc.sql("select name from place.division where code = :place")
                .param("place", at.place())
                .query(String.class)
                .single();
            named.add(new NewAccount(AccountKind.PLACE, "place:" + at.place(), village, null, at.place()));
        }
        return named;
    }

}
