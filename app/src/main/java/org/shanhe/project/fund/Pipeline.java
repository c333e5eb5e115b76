package org.shanhe.project.fund;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Audit;
import org.shanhe.kernel.Money;
import org.shanhe.kernel.Refused;
import org.shanhe.kernel.Rows;
import org.shanhe.ledger.NewTransfer;
import org.shanhe.ledger.TransferKind;
import org.shanhe.ledger.Transfers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes a deal from stage to stage; investing and leaving it move money (投资流程). */
@Service
public class Pipeline {

    private final JdbcClient jdbc;

    private final Deals deals;

    private final Transfers transfers;

    private final Audit audit;

    Pipeline(JdbcClient jdbc, Deals deals, Transfers transfers, Audit audit) {
        this.jdbc = jdbc;
        this.deals = deals;
        this.transfers = transfers;
        this.audit = audit;
    }

    /** A step to be taken. */
    public record Wanted(DealStage to, LocalDate on, String evidence, @Nullable Money amount) {
    }

    /**
     * What an account holds of a grant, with the other end it is paid to or came from.
     */
    private record Purse(long grantId, long account, long fen) {

    }

    /**
     * @param version the deal's as the person saw it
     */
    @Transactional
    public Deal take(long id, int version, Wanted step) {
        var deal = deals.get(id);
        var last = deal.since();
        Refused.unless(!step.on.isBefore(last), "DEAL_STEP_TOO_EARLY", "last", last);
        if (!deal.next().contains(step.to)) {
            throw Refused.conflict("DEAL_STEP_OUT_OF_ORDER", "from", deal.stage(), "to", step.to);
        }
        boolean moves = step.to == DealStage.INVESTED || step.to == DealStage.EXIT;
        Refused.unless(moves == (step.amount != null), moves ? "DEAL_AMOUNT_MISSING" : "DEAL_AMOUNT_NOT_HERE");
        var changed = jdbc.sql("""
                update project.deal set stage = :stage, version = version + 1 where id = :id and version = :version
                """).param("stage", step.to.name()).param("id", id).param("version", version).update();
        if (changed == 0) {
            throw Refused.because(Refused.Kind.STALE, "DEAL_CHANGED", "id", id);
        }
        if (step.amount != null) {
            move(deal, step, step.amount);
        }
        jdbc.sql("""
                insert into project.deal_step (deal, stage, taken_on, evidence, amount_fen, transfer, partner, place)
                values (:id, :stage, :on, :evidence, cast(:amount as bigint),
                        (select min(t.id) from ledger.transfer t where t.key = :key), cast(:partner as bigint), :place)
                """)
            .param("id", id)
            .param("stage", step.to.name())
            .param("on", step.on)
            .param("evidence", step.evidence)
            .param("amount", step.amount == null ? null : step.amount.fen())
            .param("key", key(deal, step, 0))
            .param("partner", deal.partner())
            .param("place", deal.place())
            .update();
        audit.note("project.deal.step", "deal/" + id, deal.place(), "{\"stage\":\"%s\"}".formatted(step.to));
        return deals.get(id);
    }

    /**
     * From the pools of the fund into the deal, oldest grant first; at the exit the way
     * it came.
     */
    private void move(Deal deal, Wanted step, Money amount) {
        boolean in = step.to == DealStage.INVESTED;
        var purses = new ArrayDeque<>(in ? pools() : invested(deal));
        long has = purses.stream().mapToLong(Purse::fen).sum();
        if (has < amount.fen()) {
            throw Refused.conflict(in ? "FUND_EXHAUSTED" : "DEAL_HOLDS_LESS", "left",
                    "%,d.%02d".formatted(has / 100, has % 100));
        }
        var moved = new ArrayList<NewTransfer>();
        for (long rest = amount.fen(); rest > 0;) {
            var purse = purses.pop();
            long part = Math.min(rest, purse.fen());
            moved.add(new NewTransfer(key(deal, step, moved.size()), in ? TransferKind.PAY : TransferKind.RETURN,
                    purse.grantId(), in ? purse.account() : deal.account(), in ? deal.account() : purse.account(),
                    new Money(part), Subscriptions.PURPOSE, deal.partner(), deal.place(), null, step.on,
                    deal.dealNo()));
            rest -= part;
        }
        transfers.postAll(moved);
    }

    private List<Purse> pools() {
        return Rows.of(jdbc.sql("""
                select h.grant_id, a.id as account, h.fen
                  from ledger.account a cross join lateral ledger.held_by(a.id) h
                 where a.kind = 'POOL' and a.key like 'pool:industry-fund:%' and h.fen > 0 order by h.grant_id
                """).query(Purse.class));
    }

    private List<Purse> invested(Deal deal) {
        return Rows.of(jdbc.sql("""
                select h.grant_id, min(t.from_account) as account, h.fen
                  from ledger.held_by(:account) h
                  join ledger.transfer t on t.grant_id = h.grant_id and t.to_account = :account
                 where h.fen > 0 group by h.grant_id, h.fen order by h.grant_id
                """).param("account", deal.account()).query(Purse.class));
    }

    private static String key(Deal deal, Wanted step, int part) {
        return "deal:%s:%s:%d".formatted(deal.dealNo(), step.to, part);
    }

}
