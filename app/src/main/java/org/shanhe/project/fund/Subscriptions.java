package org.shanhe.project.fund;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.shanhe.kernel.Audit;
import org.shanhe.kernel.Money;
import org.shanhe.kernel.RecordParameters;
import org.shanhe.kernel.Refused;
import org.shanhe.kernel.Rows;
import org.shanhe.ledger.AccountKind;
import org.shanhe.ledger.Accounts;
import org.shanhe.ledger.Grant;
import org.shanhe.ledger.Grants;
import org.shanhe.ledger.NewAccount;
import org.shanhe.ledger.NewGrant;
import org.shanhe.ledger.NewTransfer;
import org.shanhe.ledger.TransferKind;
import org.shanhe.ledger.Transfers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What partners promised the fund; what they paid in lies in each one's pool of it. */
@Repository
public class Subscriptions {

    static final String SOURCE = "INDUSTRY_FUND";

    static final String PURPOSE = "INDUSTRY";

    private final JdbcClient jdbc;

    private final Accounts accounts;

    private final Grants grants;

    private final Transfers transfers;

    private final Audit audit;

    Subscriptions(JdbcClient jdbc, Accounts accounts, Grants grants, Transfers transfers, Audit audit) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.grants = grants;
        this.transfers = transfers;
        this.audit = audit;
    }

    static String pool(long partner) {
        return "pool:industry-fund:" + partner;
    }

    /** Records those not yet known by key; returns how many those are. */
    @Transactional
    public int recordAll(List<NewSubscription> subscriptions) {
        var paid = subscriptions.stream().filter(one -> one.paid().fen() > 0).toList();
        if (!paid.isEmpty()) {
            var pools = accounts.openAll(paid.stream()
                .map(one -> new NewAccount(AccountKind.POOL, pool(one.partner()), SOURCE, one.partner(), null))
                .distinct()
                .toList());
            var granted = grants
                .registerAll(paid.stream()
                    .map(one -> new NewGrant(one.document(), SOURCE, PURPOSE, one.partner(), null, one.paid(),
                            one.subscribedOn(), null))
                    .toList())
                .stream()
                .collect(Collectors.toMap(Grant::documentNo, Function.identity()));
            transfers.postAll(paid.stream().map(one -> {
                var grant = Objects.requireNonNull(granted.get(one.document()));
                return new NewTransfer(one.key(), TransferKind.DISBURSE, grant.id(), grant.account(),
                        pools.getOrDefault(pool(one.partner()), 0L), one.paid(), PURPOSE, one.partner(), null, null,
                        one.subscribedOn(), one.document());
            }).toList());
        }
        var added = jdbc
            .sql("""
                    insert into project.subscription (key, partner, promised_fen, paid_fen, grant_id, subscribed_on, document)
                    select n.key, n.partner, n.promised, n.paid, g.id, n.subscribed_on, n.document
                      from unnest(cast(:key as text[]), cast(:partner as bigint[]), cast(:promised as bigint[]), cast(:paid as bigint[]),
                                  cast(:subscribedOn as date[]), cast(:document as text[]))
                           n (key, partner, promised, paid, subscribed_on, document)
                      left join ledger.grant g on g.document_no = n.document
                    on conflict (key) do nothing
                    """)
            .paramSource(RecordParameters.columns(NewSubscription.class, subscriptions))
            .update();
        if (added > 0) {
            audit.note("project.subscription.record", "partner/" + subscriptions.getFirst().partner(), null,
                    "{\"recorded\":%d}".formatted(added));
        }
        return added;
    }

    private record Open(long partner, long promisedFen, long paidFen, LocalDate subscribedOn) {
    }

    /** Pays in a part of what was promised; the same key pays once. */
    @Transactional
    public void payIn(long id, String key, Money amount, LocalDate on, String document) {
        var open = jdbc.sql(
                "select partner, promised_fen, paid_fen, subscribed_on from project.subscription where id = :id for no key update")
            .param("id", id)
            .query(Open.class)
            .optional()
            .orElseThrow(() -> Refused.notFound("SUBSCRIPTION_UNKNOWN", "id", id));
        Refused.unless(!on.isBefore(open.subscribedOn()), "SUBSCRIPTION_PAID_EARLY", "from", open.subscribedOn());
        var pool = accounts.open(new NewAccount(AccountKind.POOL, pool(open.partner()), SOURCE, open.partner(), null));
        var grant = grants.register(new NewGrant(document, SOURCE, PURPOSE, open.partner(), null, amount, on, null));
        int posted = transfers.postAll(List.of(new NewTransfer(key, TransferKind.DISBURSE, grant.id(), grant.account(),
                pool, amount, PURPOSE, open.partner(), null, null, on, document)));
        if (posted == 0) {
            return;
        }
        long left = open.promisedFen() - open.paidFen();
        Refused.unless(amount.fen() <= left, "SUBSCRIPTION_PAID_BEYOND", "left", new Money(left).inYuan());
        jdbc.sql("""
                update project.subscription set paid_fen = paid_fen + :amount, grant_id = coalesce(grant_id, :grant)
                 where id = :id
                """).param("amount", amount.fen()).param("grant", grant.id()).param("id", id).update();
        audit.note("project.subscription.pay", "partner/" + open.partner(), null,
                "{\"subscription\":%d,\"fen\":%d}".formatted(id, amount.fen()));
    }

    @Transactional(readOnly = true)
    public List<Subscription> list() {
        return Rows.of(jdbc
            .sql("""
                    select s.id, s.partner, p.name as partner_name, s.promised_fen, s.paid_fen, s.grant_id, s.subscribed_on, s.document
                      from project.subscription s join partner.partner p on p.id = s.partner
                     order by s.subscribed_on, s.id limit 1000
                    """)
            .query(Subscription.class));
    }

}
