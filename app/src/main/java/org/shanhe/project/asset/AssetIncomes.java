package org.shanhe.project.asset;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Audit;
import org.shanhe.kernel.Money;
import org.shanhe.kernel.Refused;
import org.shanhe.ledger.Grants;
import org.shanhe.ledger.NewGrant;
import org.shanhe.ledger.NewTransfer;
import org.shanhe.ledger.TransferKind;
import org.shanhe.ledger.Transfers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What assets earn (资产收益). Each receipt is a grant of the ledger that fills the asset's
 * account, so that every fen of it is found again where it went.
 */
@Service
public class AssetIncomes {

    static final String SOURCE = "ASSET_INCOME";

    private final JdbcClient jdbc;

    private final AssetCare care;

    private final Grants grants;

    private final Transfers transfers;

    private final Audit audit;

    AssetIncomes(JdbcClient jdbc, AssetCare care, Grants grants, Transfers transfers, Audit audit) {
        this.jdbc = jdbc;
        this.care = care;
        this.grants = grants;
        this.transfers = transfers;
        this.audit = audit;
    }

    /**
     * A receipt.
     *
     * @param year for which year's working of the asset it came
     */
    public record NewIncome(int year, Money amount, LocalDate receivedOn, String document) {
    }

    /** Once for each key; returns the receipt's number. */
    @Transactional
    public long receive(long asset, String key, NewIncome income) {
        var standing = care.standing(asset);
        var known = find(key);
        if (known.isPresent()) {
            return known.get();
        }
        Refused.unless(income.amount().fen() > 0, "AMOUNT_NOT_POSITIVE");
        AssetCare.given("document", income.document());
        care.notToCome(income.receivedOn());
        Refused.unless(income.year() >= standing.builtOn().getYear() && income.year() <= income.receivedOn().getYear(),
                "ASSET_YEAR_OUT_OF_RANGE", "year", income.year());
        var at = booked(asset);
        var grant = grants.register(new NewGrant("%s (%s %s)".formatted(income.document(), standing.assetNo(), key),
                SOURCE, at.purpose(), at.partner(), at.place(), income.amount(), income.receivedOn(), null));
        transfers.postAll(List.of(new NewTransfer("asset-income:" + key, TransferKind.DISBURSE, grant.id(),
                grant.account(), at.account(), income.amount(), at.purpose(), at.partner(), at.place(), at.project(),
                income.receivedOn(), income.document())));
        audit.note("project.asset.income", "asset/" + asset, at.place(), null);
        return jdbc
            .sql("""
                    insert into project.asset_income (key, asset, year, received_on, amount_fen, document, grant_id, place, partner)
                    select :key, id, :year, :on, :fen, :document, :grant, place, partner from project.asset where id = :asset
                    returning id
                    """)
            .param("key", key)
            .param("asset", asset)
            .param("year", income.year())
            .param("on", income.receivedOn())
            .param("fen", income.amount().fen())
            .param("document", income.document())
            .param("grant", grant.id())
            .query(Long.class)
            .single();
    }

    private Optional<Long> find(String key) {
        return jdbc.sql("select id from project.asset_income where key = :key")
            .param("key", key)
            .query(Long.class)
            .optional();
    }

    /** Where an asset stands in the ledger. */
    record Booked(long account, String purpose, @Nullable Long partner, long place, @Nullable Long project) {
    }

    Booked booked(long asset) {
        return jdbc.sql("""
                select a.account, 'ASSET_INCOME' as purpose, a.partner, a.place, a.project
                  from project.asset a
                 where a.id = :asset
                """).param("asset", asset).query(Booked.class).single();
    }

}
