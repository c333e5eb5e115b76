package org.shanhe.ledger.donation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Audit;
import org.shanhe.kernel.RecordParameters;
import org.shanhe.kernel.Refused;
import org.shanhe.kernel.Rows;
import org.shanhe.kernel.Sql;
import org.shanhe.ledger.AccountKind;
import org.shanhe.ledger.Accounts;
import org.shanhe.ledger.NewAccount;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The campaigns with what was given to them and whom they helped. */
@Repository
public class Campaigns {

    private final JdbcClient jdbc;

    private final Accounts accounts;

    private final Audit audit;

    Campaigns(JdbcClient jdbc, Accounts accounts, Audit audit) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.audit = audit;
    }

    /** What went where, for the public: counts and sums, no names. */
    public record Use(int year, @Nullable String county, long persons, long awards, long fen) {
    }

    /**
     * Opens those not yet known by number, each with its pool; returns all of them by
     * number.
     */
    @Transactional
    public List<Campaign> openAll(List<NewCampaign> campaigns) {
        Refused.unless(campaigns.stream().noneMatch(c -> c.toOn().isBefore(c.fromOn())), "CAMPAIGN_ENDS_EARLY");
        accounts.openAll(campaigns.stream()
            .map(c -> new NewAccount(AccountKind.POOL, c.pool(), c.name(), c.partner(), c.place()))
            .toList());
        var columns = RecordParameters.columns(NewCampaign.class, campaigns);
        columns.addValue("pool", campaigns.stream().map(NewCampaign::pool).toArray(String[]::new));
        var opened = jdbc
            .sql("""
                    insert into ledger.campaign (campaign_no, name, partner, place, from_on, to_on, purpose, pool)
                    select n.campaign_no, n.name, n.partner, n.place, n.from_on, n.to_on, n.purpose, a.id
                      from unnest(cast(:campaignNo as text[]), cast(:name as text[]), cast(:partner as bigint[]), cast(:place as bigint[]),
                                  cast(:fromOn as date[]), cast(:toOn as date[]), cast(:purpose as text[]), cast(:pool as text[]))
                           n (campaign_no, name, partner, place, from_on, to_on, purpose, pool)
                      join ledger.account a on a.key = n.pool
                    on conflict (campaign_no) do nothing
                    """)
            .paramSource(columns)
            .update();
        if (opened > 0) {
            audit.note("ledger.campaign.open", "campaign/" + campaigns.getFirst().campaignNo(),
                    campaigns.getFirst().place(), "{\"opened\":%d}".formatted(opened));
        }
        var numbers = campaigns.stream().map(NewCampaign::campaignNo).toList();
        var all = select(null, null, 0, Integer.MAX_VALUE).stream()
            .filter(campaign -> numbers.contains(campaign.campaignNo()))
            .toList();
        if (all.size() < numbers.stream().distinct().count()) {
            throw Refused.conflict("CAMPAIGN_NUMBER_TAKEN");
        }
        return all;
    }

    @Transactional(readOnly = true)
    public List<Campaign> list(@Nullable String q, long after, int limit) {
        return select(null, q, after, limit);
    }

    @Transactional(readOnly = true)
    public Campaign get(long id) {
        return select(id, null, 0, 1).stream()
            .findFirst()
            .orElseThrow(() -> Refused.notFound("CAMPAIGN_UNKNOWN", "id", id));
    }

    /** The same, with nobody else recording or awarding until the transaction ends. */
    Campaign locked(long id) {
        get(id);
        jdbc.sql("select ledger.lock_campaign(:id)").param("id", id).query((row, n) -> "").list();
        return get(id);
    }

    private List<Campaign> select(@Nullable Long id, @Nullable String q, long after, int limit) {
        return Rows.of(jdbc.sql(Sql.of(Campaigns.class, "campaigns"))
            .param("id", id)
            .param("q", q)
            .param("after", after)
            .param("limit", limit)
            .query(Campaign.class));
    }

    @Transactional(readOnly = true)
    public List<Use> uses(@Nullable Long campaign, LocalDate from, LocalDate to) {
        return Rows.of(jdbc.sql(Sql.of(Campaigns.class, "uses"))
            .param("campaign", campaign)
            .param("from", from)
            .param("to", to)
            .query(Use.class));
    }

}
