package org.shanhe.ledger;

import java.util.List;
import java.util.stream.Stream;
import org.shanhe.kernel.RecordParameters;
import org.shanhe.kernel.Refused;
import org.shanhe.kernel.Rows;
import org.shanhe.kernel.Sql;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The transfers of the ledger, append-only. */
@Repository
public class Transfers {

    private static final String SELECT = """
            select t.id, t.key, t.kind, t.grant_id as "grant", t.from_account, t.to_account, t.amount_fen, t.purpose, t.partner,
                   t.place, t.project, t.effective_on, t.recorded_at, t.document, t.corrects, t.returns, f.name as from_name, r.name as to_name,
                   x.id as corrected_by
              from ledger.transfer t
              left join ledger.account f on f.id = t.from_account
              left join ledger.account r on r.id = t.to_account
              left join ledger.transfer x on x.corrects = t.id
            """;

    private final JdbcClient jdbc;

    Transfers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Posts all or none. A key that was posted before with the same content moves nothing
     * again; with other content it is refused. No account but a source may hold less than
     * nothing of any grant afterwards.
     * @return how many moved money now
     */
    @Transactional
    public int postAll(List<NewTransfer> transfers) {
        return append(transfers, new Long[transfers.size()], new Long[transfers.size()]);
    }

    /**
     * One statement, in which the database itself keeps what each account holds.
     * @param corrects for each transfer the one it corrects, or null
     * @param returns for each transfer the one of which it gives a part back, or null
     */
    int append(List<NewTransfer> transfers, Long[] corrects, Long[] returns) {
        if (transfers.isEmpty()) {
            return 0;
        }
        var columns = RecordParameters.columns(NewTransfer.class, transfers);
        columns.addValue("corrects", corrects);
        columns.addValue("returns", returns);
        var posted = insert(columns);
        if (posted < transfers.size()) {
            refuseUnknown(columns, transfers);
            refuseOthersUnderTheSameKey(columns);
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

    /** In the order of their ids. */
    List<Transfer> all(List<Long> ids) {
        return Rows.of(jdbc.sql(SELECT + "where t.id = any (:ids) order by t.id")
            .param("ids", ids.toArray(Long[]::new))
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
            return jdbc.sql(Sql.of(Transfers.class, "post-transfers"))
                .paramSource(columns)
                .query(Integer.class)
                .single();
        }
        catch (DuplicateKeyException e) {
            throw Refused.conflict("ALREADY_CORRECTED");
        }
        catch (DataIntegrityViolationException e) {
            throw Refused.invalid("TRANSFER_NOT_SOUND", "cause", e.getMostSpecificCause().getMessage());
        }
        catch (UncategorizedSQLException e) {
            throw Kept.refused(e);
        }
    }

    private void refuseUnknown(RecordParameters columns, List<NewTransfer> transfers) {
        var accounts = transfers.stream().flatMap(t -> Stream.of(t.from(), t.to())).distinct().toArray(Long[]::new);
        var grants = transfers.stream().map(NewTransfer::grant).distinct().toArray(Long[]::new);
        columns.addValue("accounts", accounts).addValue("grants", grants);
        var seen = jdbc.sql("select count(*) from ledger.account where id = any (:accounts)")
            .paramSource(columns)
            .query(Integer.class)
            .single();
        Refused.unless(seen == accounts.length, "ACCOUNT_UNKNOWN");
        var known = jdbc.sql("select count(*) from ledger.grant_source where id = any (:grants)")
            .paramSource(columns)
            .query(Integer.class)
            .single();
        Refused.unless(known == grants.length, "GRANT_OF_COMMITMENT_UNKNOWN");
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

}
