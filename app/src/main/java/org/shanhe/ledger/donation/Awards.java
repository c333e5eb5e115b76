package org.shanhe.ledger.donation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.shanhe.kernel.Audit;
import org.shanhe.kernel.Money;
import org.shanhe.kernel.RecordParameters;
import org.shanhe.kernel.Refused;
import org.shanhe.kernel.Rows;
import org.shanhe.ledger.NewTransfer;
import org.shanhe.ledger.TransferKind;
import org.shanhe.ledger.Transfers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What campaigns pay out of their pools, from the oldest gift on. */
@Repository
public class Awards {

    private final JdbcClient jdbc;

    private final Campaigns campaigns;

    private final Transfers transfers;

    private final Audit audit;

    Awards(JdbcClient jdbc, Campaigns campaigns, Transfers transfers, Audit audit) {
        this.jdbc = jdbc;
        this.campaigns = campaigns;
        this.transfers = transfers;
        this.audit = audit;
    }

    /** What of a gift is still in the pool. */
    private record Left(long grantId, long fen) {

    }

    /** Pays all or none; returns how many are new. */
    @Transactional
    public int payAll(long id, List<NewAward> awards) {
        var campaign = campaigns.locked(id);
        var paid = new HashSet<>(jdbc.sql("select key from ledger.award where key = any (:keys)")
            .param("keys", awards.stream().map(NewAward::key).toArray(String[]::new))
            .query(String.class)
            .list());
        var wanted = awards.stream().filter(award -> paid.add(award.key())).toList();
        if (wanted.isEmpty()) {
            return 0;
        }
        transfers.postAll(portions(campaign, wanted));
        var columns = RecordParameters.columns(NewAward.class, wanted);
        columns.addValue("campaign", id).addValue("partner", campaign.partner());
        jdbc.sql(
                """
                        insert into ledger.award (key, campaign, account, persons, amount_fen, awarded_on, what_for, partner, place)
                        select n.key, :campaign, n.account, n.persons, n.amount, n.awarded_on, n.what_for, cast(:partner as bigint), n.place
                          from unnest(cast(:key as text[]), cast(:account as bigint[]), cast(:persons as integer[]), cast(:amount as bigint[]),
                                      cast(:awardedOn as date[]), cast(:whatFor as text[]), cast(:place as bigint[]))
                               n (key, account, persons, amount, awarded_on, what_for, place)
                        """)
            .paramSource(columns)
            .update();
        audit.note("ledger.award.pay", "campaign/" + id, campaign.place(), "{\"awards\":%d}".formatted(wanted.size()));
        return wanted.size();
    }

    /** An award may need what is left of one gift and a part of the next. */
    private List<NewTransfer> portions(Campaign campaign, List<NewAward> wanted) {
        var left = new ArrayDeque<>(Rows.of(jdbc.sql("""
                select h.grant_id, h.fen
                  from ledger.held_by(:pool) h join ledger.gift g on g.grant_id = h.grant_id
                 where g.campaign = :campaign and h.fen > 0 order by g.received_on, g.id
                """).param("pool", campaign.pool()).param("campaign", campaign.id()).query(Left.class)));
        long has = left.stream().mapToLong(Left::fen).sum();
        long wants = wanted.stream().mapToLong(award -> award.amount().fen()).sum();
        if (wants > has) {
            throw Refused.conflict("CAMPAIGN_EXHAUSTED", "left", yuan(has), "wanted", yuan(wants));
        }
        var portions = new ArrayList<NewTransfer>();
        for (var award : wanted) {
            long needs = award.amount().fen();
            for (int part = 0; needs > 0; part++) {
                var gift = left.pop();
                long takes = Math.min(needs, gift.fen());
                portions.add(new NewTransfer(part == 0 ? award.key() : award.key() + ":" + part, TransferKind.PAY,
                        gift.grantId(), campaign.pool(), award.account(), new Money(takes), campaign.purpose(),
                        campaign.partner(), award.place(), null, award.awardedOn(), null));
                needs -= takes;
                if (gift.fen() > takes) {
                    left.push(new Left(gift.grantId(), gift.fen() - takes));
                }
            }
        }
        return portions;
    }

    private static String yuan(long fen) {
        return "%,d.%02d".formatted(fen / 100, fen % 100);
    }

    @Transactional(readOnly = true)
    public List<Award> list(long campaign, long after, int limit) {
        return Rows.of(jdbc
            .sql("""
                    select w.id, w.account, a.key as account_key, a.name, w.persons, w.amount_fen, w.awarded_on, w.what_for, w.place
                      from ledger.award w left join ledger.account a on a.id = w.account
                     where w.campaign = :campaign and w.id > :after order by w.id limit :limit
                    """)
            .param("campaign", campaign)
            .param("after", after)
            .param("limit", limit)
            .query(Award.class));
    }

}
