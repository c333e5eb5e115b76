package org.shanhe.ledger;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Audit;
import org.shanhe.kernel.Refused;
import org.shanhe.kernel.Rows;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The terms of grants, append-only: the amount, source and document of a grant never
 * change, what is asked of it changes by a further version with its reason.
 */
@Repository
public class GrantTerms {

    private static final TypeReference<List<Target>> TARGETS = new TypeReference<>() {
    };

    private final JdbcClient jdbc;

    private final Audit audit;

    private final Grants grants;

    private final JsonMapper json;

    GrantTerms(JdbcClient jdbc, Audit audit, Grants grants, JsonMapper json) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.grants = grants;
        this.json = json;
    }

    /** What is to hold from now on. */
    public record NewTerm(GrantStatus status, @Nullable String conditions, List<Target> targets, String reason,
            @Nullable String document, LocalDate effectiveOn) {
    }

    /** The version in force; a grant of which nothing was said is open. */
    @Transactional(readOnly = true)
    public GrantTerm current(long grant) {
        return versions(grant).stream().findFirst().orElse(GrantTerm.none(grant));
    }

    /** All versions, the newest first. */
    @Transactional(readOnly = true)
    public List<GrantTerm> versions(long grant) {
        return Rows.of(jdbc
            .sql("""
                    select grant_id, version, status, conditions, targets, reason, document, effective_on, recorded_at, recorded_by
                      from ledger.grant_term where grant_id = :grant order by version desc
                    """)
            .param("grant", grant)
            .query((row, n) -> new GrantTerm(row.getLong(1), row.getInt(2), GrantStatus.valueOf(row.getString(3)),
                    row.getString(4), json.readValue(row.getString(5), TARGETS), row.getString(6), row.getString(7),
                    row.getObject(8, LocalDate.class), row.getTimestamp(9).toInstant(), row.getLong(10))));
    }

    /**
     * Records a further version. Suspending or closing stops every spending that has not
     * ended its transaction; only an empty grant is closed.
     * @param seen the version the caller has seen
     */
    @Transactional
    public GrantTerm change(long grant, int seen, NewTerm term) {
        var known = grants.find(grant).orElseThrow(() -> Refused.notFound("GRANT_UNKNOWN", "id", grant));
        var current = current(grant);
        if (current.version() != seen) {
            throw Refused.because(Refused.Kind.STALE, "GRANT_CHANGED", "version", current.version());
        }
        insert(grant, seen + 1, term, known);
        audit.note("ledger.grant.change", "grant/" + known.documentNo(), known.place(),
                "{\"version\":%d}".formatted(seen + 1));
        return current(grant);
    }

    private void insert(long grant, int version, NewTerm term, Grant known) {
        try {
            jdbc.sql("""
                    insert into ledger.grant_term (grant_id, version, status, conditions, targets, reason, document,
                                                   effective_on, partner, place)
                    values (:grant, :version, :status, :conditions, cast(:targets as jsonb), :reason, :document, :on,
                            :partner, :place)
                    """)
                .param("grant", grant)
                .param("version", version)
                .param("status", term.status().name())
                .param("conditions", term.conditions())
                .param("targets", json.writeValueAsString(term.targets()))
                .param("reason", term.reason())
                .param("document", term.document())
                .param("on", term.effectiveOn())
                .param("partner", known.partner())
                .param("place", known.place())
                .update();
        }
        catch (DuplicateKeyException e) {
            throw Refused.because(Refused.Kind.STALE, "GRANT_CHANGED", "version", version);
        }
        catch (UncategorizedSQLException e) {
            throw Kept.refused(e);
        }
    }

}
