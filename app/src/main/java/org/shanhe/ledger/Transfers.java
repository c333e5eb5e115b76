package org.shanhe.ledger;

import java.util.List;
import java.util.stream.Stream;
import org.shanhe.kernel.Audit;
import org.shanhe.kernel.RecordParameters;
import org.shanhe.kernel.Refused;
import org.shanhe.kernel.Rows;
import org.shanhe.kernel.Sql;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The transfers of the ledger, append-only. */
@Repository
public class Transfers {

    private static final String SELECT = """
            select t.id, t.key, t.kind, t.grant_id as "grant", t.from_account, t.to_account, t.amount_fen, t.purpose, t.partner,
                   t.place, t.project, t.effective_on, t.recorded_at, t.document, t.corrects, f.name as from_name, r.name as to_name
              from ledger.transfer t
              left join ledger.account f on f.id = t.from_account
              left join ledger.account r on r.id = t.to_account
            """;

    private final JdbcClient jdbc;

    private final Audit audit;

    Transfers(JdbcClient jdbc, Audit audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /**
     * Posts all or none. A key that was posted before with the same content moves nothing
     * again; with other content it is refused. No account but a source may hold less than
     * nothing of any grant afterwards.
     * @return how many moved money now
     */
    @Transactional
    public int postAll(List<NewTransfer> transfers) {
        return append(transfers, new Long[transfers.size()]);
    }

    /**
     * @param corrects for each transfer the one it corrects, or null
     */
    int append(List<NewTransfer> transfers, Long[] corrects) {
        if (transfers.isEmpty()) {
            return 0;
        }
        var columns = RecordParameters.columns(NewTransfer.class, transfers);
        columns.addValue("corrects", corrects);
        var accounts = transfers.stream().flatMap(t -> Stream.of(t.from(), t.to())).distinct().toArray(Long[]::new);
        columns.addValue("accounts", accounts);
        columns.addValue("grants", transfers.stream().map(NewTransfer::grant).distinct().toArray(Long[]::new));
        // a statement of its own, so that the next one sees what the lock waited for
        jdbc.sql("select ledger.lock_accounts(:accounts)").paramSource(columns).query((row, n) -> "").list();
        refuseUnknown(columns, accounts.length);
        var posted = insert(columns);
        if (posted < transfers.size()) {
            refuseOthersUnderTheSameKey(columns);
        }
        refuseOverdraft(columns);
        if (posted > 0) {
            audit.note("ledger.transfer.post", "transfer/" + transfers.getFirst().key(), transfers.getFirst().place(),
                    "{\"posted\":%d}".formatted(posted));
        }
        return posted;
    }

    @Transactional(readOnly = true)
    public Transfer get(long id) {
        return jdbc.sql(SELECT + "where t.id = :id")
            .param("id", id)
            .query(Transfer.class)
            .optional()
            .orElseThrow(() -> Refused.notFound("TRANSFER_UNKNOWN", "id", id));
    }

    /** In the order in which they were posted. */
    List<Transfer> byKey(List<String> keys) {
        return Rows.of(jdbc.sql(SELECT + "where t.key = any (:keys) order by t.id")
            .param("keys", keys.toArray(String[]::new))
            .query(Transfer.class));
    }

    /** Those of a grant in the order in which they were posted. */
    @Transactional(readOnly = true)
    public List<Transfer> ofGrant(long grant, long after, int limit) {
        return Rows.of(jdbc.sql(SELECT + "where t.grant_id = :grant and t.id > :after order by t.id limit :limit")
            .param("grant", grant)
            .param("after", after)
            .param("limit", limit)
            .query(Transfer.class));
    }

    /** Those into and out of an account in the order in which they were posted. */
    @Transactional(readOnly = true)
    public List<Transfer> ofAccount(long account, long after, int limit) {
        return Rows.of(jdbc.sql(SELECT + """
                where :account in (t.from_account, t.to_account) and t.id > :after order by t.id limit :limit
                """).param("account", account).param("after", after).param("limit", limit).query(Transfer.class));
    }

    private int insert(RecordParameters columns) {
        try {
            return jdbc.sql(Sql.of(Transfers.class, "post-transfers")).paramSource(columns).update();
        }
        catch (DuplicateKeyException e) {
            throw Refused.conflict("ALREADY_CORRECTED");
        }
        catch (DataIntegrityViolationException e) {
            throw Refused.invalid("TRANSFER_NOT_SOUND", "cause", e.getMostSpecificCause().getMessage());
        }
    }

    private void refuseUnknown(RecordParameters columns, int accounts) {
        var seen = jdbc.sql("select count(*) from ledger.account where id = any (:accounts)")
            .paramSource(columns)
            .query(Integer.class)
            .single();
        Refused.unless(seen == accounts, "ACCOUNT_UNKNOWN");
    }

    private void refuseOthersUnderTheSameKey(RecordParameters columns) {
        var different = jdbc.sql(Sql.of(Transfers.class, "transfers-that-differ"))
            .paramSource(columns)
            .query(String.class)
            .list();
        if (!different.isEmpty()) {
            throw Refused.conflict("TRANSFER_KEY_TAKEN", "key", different.getFirst());
        }
    }

    private void refuseOverdraft(RecordParameters columns) {
        var overdrawn = jdbc.sql("select name from ledger.overdrawn(:accounts, :grants)")
            .paramSource(columns)
            .query(String.class)
            .list();
        if (!overdrawn.isEmpty()) {
            throw Refused.conflict("ACCOUNT_OVERDRAWN", "account", overdrawn.getFirst());
        }
    }

}
