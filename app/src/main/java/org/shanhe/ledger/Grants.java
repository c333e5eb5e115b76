package org.shanhe.ledger;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Audit;
import org.shanhe.kernel.RecordParameters;
import org.shanhe.kernel.Refused;
import org.shanhe.kernel.Rows;
import org.shanhe.kernel.Sql;
import org.shanhe.policy.FundKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The grants of the ledger. */
@Repository
public class Grants {

    private final JdbcClient jdbc;

    private final Audit audit;

    private final Accounts accounts;

    private final Stages stages;

    Grants(JdbcClient jdbc, Accounts accounts, Stages stages, Audit audit) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.stages = stages;
        this.audit = audit;
    }

    @Transactional
    public Grant register(NewGrant grant) {
        return registerAll(List.of(grant)).getFirst();
    }

    /**
     * Registers grants, opens their accounts and moves each amount from its source into
     * its grant account, in one statement. A document number that is already registered
     * with the same content is left as it is.
     * @return the grants by document number, in the order of the numbers
     */
    @Transactional
    public List<Grant> registerAll(List<NewGrant> grants) {
        accounts.openAll(grants.stream().map(Grants::source).distinct().toList());
        var columns = RecordParameters.columns(NewGrant.class, grants);
        var added = jdbc.sql(Sql.of(Grants.class, "register-grants")).paramSource(columns).query(Long.class).single();
        if (added > 0) {
            audit.note("ledger.grant.register", "grant/" + grants.getFirst().documentNo(), grants.getFirst().place(),
                    "{\"grants\":%d}".formatted(added));
        }
        var different = jdbc.sql(Sql.of(Grants.class, "grants-that-differ"))
            .paramSource(columns)
            .query(String.class)
            .list();
        if (!different.isEmpty()) {
            throw Refused.conflict("GRANT_ALREADY_REGISTERED", "documentNo", different.getFirst());
        }
        return Rows.of(jdbc.sql(Sql.of(Grants.class, "grants-by-document")).paramSource(columns).query(Grant.class));
    }

    /** A source is seen by those who see the grant, so it has their partner and place. */
    private static NewAccount source(NewGrant grant) {
        var key = "source:" + grant.source() + (grant.partner() == null ? "" : ":partner" + grant.partner())
                + (grant.place() == null ? "" : ":place" + grant.place());
        return new NewAccount(AccountKind.SOURCE, key, grant.source(), grant.partner(), grant.place());
    }

    @Transactional(readOnly = true)
    public Optional<Grant> find(long id) {
        return jdbc
            .sql("""
                    select g.id, g.document_no, g.source, g.purpose, g.partner, g.place, g.amount_fen, g.granted_on, g.remark,
                           a.id as account, ledger.balance(a.id) as balance_fen
                      from ledger.grant g join ledger.account a on a.key = g.account_key
                     where g.id = :id
                    """)
            .param("id", id)
            .query(Grant.class)
            .optional();
    }

    /** Those in the reader's scope, in the order in which they were registered. */
    @Transactional(readOnly = true)
    public List<Grant> list(Filter filter, long after, int limit) {
        var asked = new StageFilter(filter.place(), filter.partner(), null, null, filter.source(), filter.pairing(),
                filter.purpose(), filter.year());
        return Rows.of(jdbc.sql(Sql.of(Grants.class, "grants"))
            .paramSource(asked.parameters(stages.leaves(asked), null)
                .addValue("words", filter.q())
                .addValue("after", after)
                .addValue("limit", limit))
            .query(Grant.class));
    }

    /**
     * Where each fen of a grant is now; together with its source the positions sum to
     * nothing.
     */
    @Transactional(readOnly = true)
    public List<Position> trace(long grant) {
        if (find(grant).isEmpty()) {
            throw Refused.notFound("GRANT_UNKNOWN", "id", grant);
        }
        return Rows.of(jdbc.sql("""
                select p.account, p.kind, a.name, p.fen
                  from ledger.positions(:grant) p left join ledger.account a on a.id = p.account
                 order by p.account
                """).param("grant", grant).query(Position.class));
    }

    /**
     * Which grants are asked for; what is null is not asked.
     *
     * @param q words of the document number
     */
    public record Filter(@Nullable Long place, @Nullable Long partner, @Nullable String source,
            @Nullable FundKind pairing, @Nullable String purpose, @Nullable Integer year, @Nullable String q) {
    }

}
