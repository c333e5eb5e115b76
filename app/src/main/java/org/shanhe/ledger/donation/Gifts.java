package org.shanhe.ledger.donation;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.shanhe.kernel.Audit;
import org.shanhe.kernel.Money;
import org.shanhe.kernel.RecordParameters;
import org.shanhe.kernel.Refused;
import org.shanhe.kernel.Rows;
import org.shanhe.ledger.Grant;
import org.shanhe.ledger.Grants;
import org.shanhe.ledger.NewGrant;
import org.shanhe.ledger.NewTransfer;
import org.shanhe.ledger.TransferKind;
import org.shanhe.ledger.Transfers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * What was given to campaigns: each gift becomes a grant and goes whole into the pool.
 */
@Repository
public class Gifts {

    private final JdbcClient jdbc;

    private final Campaigns campaigns;

    private final Grants grants;

    private final Transfers transfers;

    private final Audit audit;

    Gifts(JdbcClient jdbc, Campaigns campaigns, Grants grants, Transfers transfers, Audit audit) {
        this.jdbc = jdbc;
        this.campaigns = campaigns;
        this.grants = grants;
        this.transfers = transfers;
        this.audit = audit;
    }

    /** Records all or none; returns how many are new. */
    @Transactional
    public int recordAll(long id, List<NewGift> gifts) {
        var campaign = campaigns.locked(id);
        for (var gift : gifts) {
            Refused.unless(!gift.receivedOn().isBefore(campaign.fromOn()), "GIFT_BEFORE_CAMPAIGN", "from",
                    campaign.fromOn());
        }
        var granted = grants.registerAll(gifts.stream().map(gift -> grant(campaign, gift)).toList())
            .stream()
            .collect(Collectors.toMap(Grant::documentNo, Function.identity()));
        transfers.postAll(gifts.stream().map(gift -> intoPool(campaign, gift, granted)).toList());
        var columns = RecordParameters.columns(NewGift.class, gifts);
        columns.addValue("campaign", id).addValue("partner", campaign.partner()).addValue("place", campaign.place());
        var added = jdbc
            .sql("""
                    insert into ledger.gift (key, campaign, grant_id, kind, amount_fen, goods, quantity, unit, valuation, donor_kind, donors,
                                             donor_name, consent, received_on, partner, place)
                    select n.key, :campaign, g.id, n.kind, n.amount, n.goods, n.quantity, n.unit, n.valuation, n.donor_kind, n.donors,
                           n.donor_name, n.consent, n.received_on, cast(:partner as bigint), cast(:place as bigint)
                      from unnest(cast(:key as text[]), cast(:documentNo as text[]), cast(:kind as text[]), cast(:amount as bigint[]),
                                  cast(:goods as text[]), cast(:quantity as numeric[]), cast(:unit as text[]), cast(:valuation as text[]),
                                  cast(:donorKind as text[]), cast(:donors as integer[]), cast(:donorName as text[]),
                                  cast(:consent as boolean[]), cast(:receivedOn as date[]))
                           n (key, document_no, kind, amount, goods, quantity, unit, valuation, donor_kind, donors, donor_name, consent, received_on)
                      join ledger.grant g on g.document_no = n.document_no
                    on conflict (key) do nothing
                    """)
            .paramSource(columns)
            .update();
        if (added > 0) {
            audit.note("ledger.gift.record", "campaign/" + id, campaign.place(), "{\"gifts\":%d}".formatted(added));
        }
        return added;
    }

    private static NewGrant grant(Campaign campaign, NewGift gift) {
        return new NewGrant(gift.documentNo(), gift.source(), campaign.purpose(), campaign.partner(), campaign.place(),
                gift.amount(), gift.receivedOn(), null);
    }

    private static NewTransfer intoPool(Campaign campaign, NewGift gift, Map<String, Grant> granted) {
        var grant = granted.get(gift.documentNo());
        if (grant == null) {
            throw Refused.conflict("GRANT_ALREADY_REGISTERED", "documentNo", gift.documentNo());
        }
        return new NewTransfer(gift.key(), TransferKind.DONATE, grant.id(), grant.account(), campaign.pool(),
                new Money(grant.amountFen()), campaign.purpose(), campaign.partner(), campaign.place(), null,
                gift.receivedOn(), gift.documentNo());
    }

    /**
     * The document number of a gift: that of the campaign and its own, the same for the
     * same key.
     */
    String document(Campaign campaign, String key) {
        return jdbc
            .sql("""
                    select coalesce((select g.document_no from ledger.gift f join ledger.grant g on g.id = f.grant_id where f.key = :key),
                                    (select cast(:number as text) || '-' || lpad((count(*) + 1)::text, 3, '0')
                                       from ledger.gift where campaign = :campaign))
                    """)
            .param("number", campaign.campaignNo())
            .param("campaign", campaign.id())
            .param("key", key)
            .query(String.class)
            .single();
    }

    @Transactional(readOnly = true)
    public List<Gift> list(long campaign, long after, int limit) {
        return Rows.of(jdbc
            .sql("""
                    select f.id, f.grant_id, g.document_no, f.kind, f.amount_fen, f.goods, f.quantity, f.unit, f.valuation, f.donor_kind,
                           f.donors, f.donor_name, f.received_on
                      from ledger.gift f join ledger.grant g on g.id = f.grant_id
                     where f.campaign = :campaign and f.id > :after order by f.id limit :limit
                    """)
            .param("campaign", campaign)
            .param("after", after)
            .param("limit", limit)
            .query(Gift.class));
    }

}
