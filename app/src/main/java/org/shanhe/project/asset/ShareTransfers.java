package org.shanhe.project.asset;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.shanhe.kernel.Money;
import org.shanhe.kernel.RecordParameters;
import org.shanhe.kernel.Refused;
import org.shanhe.kernel.Rows;
import org.shanhe.ledger.NewTransfer;
import org.shanhe.ledger.TransferKind;
import org.shanhe.project.asset.AssetIncomes.Booked;
import org.shanhe.project.asset.NewDistribution.NewShare;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which receipts of a year pay which share (收益分配): the oldest first, and no more than is
 * left of them.
 */
@Component
class ShareTransfers {

    private final JdbcClient jdbc;

    ShareTransfers(JdbcClient jdbc) {
        this.jdbc = jdbc;
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

    List<NewTransfer> of(long asset, String key, NewDistribution distribution, Booked at, Map<String, Long> opened) {
        var rests = rests(asset, distribution.year(), at);
        long left = rests.stream().mapToLong(rest -> rest.fen).sum();
        if (left < distribution.total().fen()) {
            throw Refused.conflict("ASSET_DISTRIBUTION_BEYOND_INCOME", "year", distribution.year(), "left",
                    new Money(left).inYuan());
        }
        var villages = villages(distribution);
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

    private Map<Long, Long> villages(NewDistribution distribution) {
        var villages = new HashMap<Long, Long>();
        jdbc.sql("select id, village from registry.household where id = any (:household)")
            .paramSource(RecordParameters.columns(NewShare.class, distribution.shares()))
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
