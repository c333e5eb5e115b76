package org.shanhe.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Audit;
import org.shanhe.kernel.Money;
import org.shanhe.kernel.RecordParameters;
import org.shanhe.kernel.Refused;
import org.shanhe.kernel.Rows;
import org.shanhe.kernel.Sql;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is planned, decided, issued and carried over, append-only. Of a grant no more is
 * issued than it holds. Who both commits and posts in one transaction commits first, so
 * that two never wait for each other.
 */
@Repository
public class Commitments {

    private static final String SELECT = """
            select c.id, c.key, c.kind, c.stage, c.grant_id as "grant", c.source, c.purpose, c.partner, c.place, c.project,
                   c.batch, c.amount_fen, c.effective_on, c.recorded_at, c.document, c.cancels, x.id as cancelled_by
              from ledger.commitment c
              left join ledger.commitment x on x.cancels = c.id
            """;

    private final JdbcClient jdbc;

    private final Audit audit;

    Commitments(JdbcClient jdbc, Audit audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /**
     * Records all or none. A key that was recorded before with the same content commits
     * nothing again; with other content it is refused.
     * @return all of them, those recorded before as well, in the order of their ids
     */
    @Transactional
    public List<Commitment> commitAll(List<NewCommitment> commitments) {
        if (commitments.isEmpty()) {
            return List.of();
        }
        var columns = RecordParameters.columns(NewCommitment.class, commitments);
        var grants = commitments.stream()
            .map(NewCommitment::grant)
            .filter(Objects::nonNull)
            .distinct()
            .toArray(Long[]::new);
        columns.addValue("grants", grants);
        // a statement of its own, so that the next one sees what the lock waited for
        jdbc.sql("select ledger.lock_grants(:grants)").paramSource(columns).query((row, n) -> "").list();
        Refused.unless(seen(columns) == grants.length, "GRANT_OF_COMMITMENT_UNKNOWN");
        var left = toIssue(columns);
        var added = insert(columns);
        if (added < commitments.size()) {
            refuseOthersUnderTheSameKey(columns);
        }
        if (added > 0) {
            refuseTooMuch(columns, left);
            refuseNotOpen(commitments);
        }
        if (added > 0) {
            audit.note("ledger.commitment.record", "commitment/" + commitments.getFirst().key(),
                    commitments.getFirst().place(), "{\"recorded\":%d}".formatted(added));
        }
        return Rows.of(jdbc.sql(SELECT + "where c.key = any (cast(:key as text[])) order by c.id")
            .paramSource(columns)
            .query(Commitment.class));
    }

    /** Takes a commitment back as a whole. */
    @Transactional
    public Commitment cancel(long id, String key, LocalDate effectiveOn, @Nullable String document) {
        var taken = get(id);
        Refused.unless(taken.kind() != CommitmentKind.CANCEL, "CANCEL_STANDS", "id", id);
        return commitAll(List.of(new NewCommitment(key, CommitmentKind.CANCEL, taken.grant(), taken.source(),
                taken.purpose(), taken.partner(), taken.place(), taken.project(), taken.batch(),
                new Money(taken.amountFen()), effectiveOn, document, id)))
            .getFirst();
    }

    @Transactional(readOnly = true)
    public Commitment get(long id) {
        return jdbc.sql(SELECT + "where c.id = :id")
            .param("id", id)
            .query(Commitment.class)
            .optional()
            .orElseThrow(() -> Refused.notFound("COMMITMENT_UNKNOWN", "id", id));
    }

    /** Those of a grant in the order in which they were recorded. */
    @Transactional(readOnly = true)
    public List<Commitment> ofGrant(long grant, long after, int limit) {
        return Rows.of(jdbc.sql(SELECT + "where c.grant_id = :grant and c.id > :after order by c.id limit :limit")
            .param("grant", grant)
            .param("after", after)
            .param("limit", limit)
            .query(Commitment.class));
    }

    private int seen(RecordParameters columns) {
        return jdbc.sql("select count(*) from ledger.grant where id = any (:grants)")
            .paramSource(columns)
            .query(Integer.class)
            .single();
    }

    private List<Left> toIssue(RecordParameters columns) {
        return Rows.of(jdbc.sql("select document_no, fen from ledger.to_issue(:grants) order by grant_id")
            .paramSource(columns)
            .query(Left.class));
    }

    private int insert(RecordParameters columns) {
        try {
            return jdbc.sql(Sql.of(Commitments.class, "record-commitments")).paramSource(columns).update();
        }
        catch (DuplicateKeyException e) {
            throw Refused.conflict("ALREADY_CANCELLED");
        }
    }

    private void refuseOthersUnderTheSameKey(RecordParameters columns) {
        var different = jdbc.sql(Sql.of(Commitments.class, "commitments-that-differ"))
            .paramSource(columns)
            .query(String.class)
            .list();
        if (!different.isEmpty()) {
            throw Refused.conflict("COMMITMENT_KEY_TAKEN", "key", different.getFirst());
        }
    }

    private void refuseTooMuch(RecordParameters columns, List<Left> before) {
        var after = toIssue(columns);
        for (int n = 0; n < after.size(); n++) {
            if (after.get(n).fen() < 0) {
                throw before.get(n).refused("ISSUED_BEYOND_GRANT");
            }
        }
        jdbc.sql("select document_no, left_fen as fen from ledger.carried_too_far(:grants) limit 1")
            .paramSource(columns)
            .query(Left.class)
            .optional()
            .ifPresent(left -> {
                throw left.refused("CARRIED_BEYOND_GRANT");
            });
    }

    /** A suspended or closed grant issues nothing; taking back is always possible. */
    private void refuseNotOpen(List<NewCommitment> commitments) {
        var issued = commitments.stream()
            .filter(commitment -> commitment.kind() == CommitmentKind.ISSUE)
            .map(NewCommitment::grant)
            .toArray(Long[]::new);
        jdbc.sql("select document_no from ledger.not_open(:grants) limit 1")
            .param("grants", issued)
            .query(String.class)
            .optional()
            .ifPresent(grant -> {
                throw Refused.conflict("GRANT_NOT_OPEN", "grant", grant);
            });
    }

    /** What of a grant can still be used. */
    private record Left(String documentNo, long fen) {

        Refused refused(String code) {
            return Refused.conflict(code, "grant", documentNo, "left", new Money(fen).inYuan());
        }
    }

}
