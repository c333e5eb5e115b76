package org.shanhe.project.asset;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.shanhe.kernel.Money;
import org.shanhe.kernel.RecordParameters;
import org.shanhe.kernel.Refused;
import org.shanhe.kernel.Rows;
import org.shanhe.kernel.Sql;
import org.shanhe.ledger.AccountKind;
import org.shanhe.ledger.Accounts;
import org.shanhe.ledger.NewAccount;
import org.shanhe.ledger.NewTransfer;
import org.shanhe.ledger.TransferKind;
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

    Distributions(JdbcClient jdbc, AssetCare care, AssetIncomes incomes, Accounts accounts, Transfers transfers,
            SupervisionRules rules) {
        this.jdbc = jdbc;
        this.care = care;
        this.incomes = incomes;
        this.accounts = accounts;
        this.transfers = transfers;
        this.rules = rules;
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
        transfers.postAll(transfers(asset, key, distribution, at, opened));
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

    /** What of a year's receipts has not been shared out, the oldest first. */
    private static final class Rest {

        private final long grant;

        private long fen;

        Rest(long grant, long fen) {
            this.grant = grant;
            this.fen = fen;
        }

    }

    private List<NewTransfer> transfers(long asset, String key, NewDistribution distribution, Booked at,
            Map<String, Long> opened) {
        var rests = rests(asset, distribution.year(), at);
        long left = rests.stream().mapToLong(rest -> rest.fen).sum();
        if (left < distribution.total().fen()) {
            throw Refused.conflict("ASSET_DISTRIBUTION_BEYOND_INCOME", "year", distribution.year(), "left",
                    new Money(left).inYuan());
        }
        var villages = villages(columns(distribution));
        var posted = new ArrayList<NewTransfer>();
        int from = 0;
        for (var share : distribution.shares()) {
            long open = share.amount().fen();
            while (open > 0) {
                var rest = rests.get(from);
                long fen = Math.min(open, rest.fen);
                posted.add(new NewTransfer("asset-share:%s:%d".formatted(key, posted.size() + 1), TransferKind.PAY,
                        rest.grant, at.account(), Objects.requireNonNull(opened.get(share.account(at.place()))),
                        new Money(fen), at.purpose(), at.partner(), village(share, villages, at), at.project(),
                        distribution.paidOn(), distribution.document()));
                open -= fen;
                rest.fen -= fen;
                from += rest.fen == 0 ? 1 : 0;
            }
        }
        return posted;
    }

    private static long village(NewShare share, Map<Long, Long> villages, Booked at) {
        var household = share.household();
        return household == null ? at.place() : Objects.requireNonNull(villages.get(household));
    }

    private Map<Long, Long> villages(RecordParameters columns) {
        var villages = new java.util.HashMap<Long, Long>();
        jdbc.sql("select id, village from registry.household where id = any (:household)")
            .paramSource(columns)
            .query(row -> {
                villages.put(row.getLong(1), row.getLong(2));
            });
        return villages;
    }

    private List<Rest> rests(long asset, int year, Booked at) {
        return Rows.of(jdbc
            .sql("""
                    select i.grant_id, sum(case when t.to_account = :account then t.amount_fen else -t.amount_fen end)::bigint as fen
                      from project.asset_income i
                      join ledger.transfer t on t.grant_id = i.grant_id and :account in (t.from_account, t.to_account)
                     where i.asset = :asset and i.year = :year
                     group by i.grant_id, i.received_on
                    having sum(case when t.to_account = :account then t.amount_fen else -t.amount_fen end) > 0
                     order by i.received_on, i.grant_id
                    """)
            .param("asset", asset)
            .param("year", year)
            .param("account", at.account())
            .query((row, _) -> new Rest(row.getLong("grant_id"), row.getLong("fen"))));
    }

}
