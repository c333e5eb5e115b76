package org.shanhe.ledger;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Audit;
import org.shanhe.kernel.PlaceRange;
import org.shanhe.kernel.RecordParameters;
import org.shanhe.kernel.Rows;
import org.shanhe.kernel.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The accounts of the ledger. */
@Repository
public class Accounts {

    private final JdbcClient jdbc;

    private final Audit audit;

    Accounts(JdbcClient jdbc, Audit audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /** The account with this key, opened if there is none yet. */
    @Transactional
    public long open(NewAccount account) {
        return openAll(List.of(account)).values().iterator().next();
    }

    /** Opens those not yet open; returns the id of each by key. */
    @Transactional
    public Map<String, Long> openAll(List<NewAccount> accounts) {
        var columns = RecordParameters.columns(NewAccount.class, accounts);
        var opened = jdbc.sql("""
                insert into ledger.account (kind, key, name, partner, place)
                select * from unnest(:kind, :key, :name, cast(:partner as bigint[]), cast(:place as bigint[]))
                on conflict (key) do nothing
                """).paramSource(columns).update();
        if (opened > 0) {
            audit.note("ledger.account.open", "account/" + accounts.getFirst().key(), accounts.getFirst().place(),
                    "{\"opened\":%d}".formatted(opened));
        }
        var ids = new HashMap<String, Long>();
        jdbc.sql("select key, id from ledger.account where key = any (:key)")
            .paramSource(columns)
            .query((row, n) -> ids.put(row.getString(1), row.getLong(2)))
            .list();
        return ids;
    }

    @Transactional(readOnly = true)
    public Optional<Account> find(long id) {
        return jdbc
            .sql("""
                    select a.id, a.kind, a.key, a.name, a.partner, a.place,
                           case when a.kind in ('BENEFICIARY', 'PLACE') and a.partner is null then ledger.seen_balance(a.id, null)
                                else ledger.balance(a.id) end as balance_fen
                      from ledger.account a where a.id = :id
                    """)
            .param("id", id)
            .query(Account.class)
            .optional();
    }

    /** Those in the reader's scope, in the order in which they were opened. */
    @Transactional(readOnly = true)
    public List<Account> list(Filter filter, long after, int limit) {
        return Rows.of(jdbc.sql(Sql.of(Accounts.class, "accounts"))
            .param("low", filter.place())
            .param("high", filter.place() == null ? null : PlaceRange.of(filter.place()).high())
            .param("kind", filter.kind() == null ? null : filter.kind().name())
            .param("words", filter.q())
            .param("after", after)
            .param("limit", limit)
            .query(Account.class));
    }

    /** What the account holds of each grant. */
    @Transactional(readOnly = true)
    List<Held> held(long account) {
        return Rows.of(jdbc.sql("select grant_id as \"grant\", document_no, fen from ledger.held_by(:account)")
            .param("account", account)
            .query(Held.class));
    }

    /** Its transfers in the order of posting, with the balance after each. */
    @Transactional(readOnly = true)
    public List<BookRow> book(long account, long after, int limit) {
        return Rows.of(jdbc.sql(Sql.of(Accounts.class, "account-book"))
            .param("account", account)
            .param("after", after)
            .param("limit", limit)
            .query(BookRow.class));
    }

    /** Which accounts are asked for; what is null is not asked. */
    public record Filter(@Nullable Long place, @Nullable AccountKind kind, @Nullable String q) {
    }

    /** What an account holds of a grant. */
    record Held(long grant, String documentNo, long fen) {
    }

}
