package org.shanhe.claims.workbench;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.RecordParameters;
import org.shanhe.kernel.Rows;
import org.shanhe.kernel.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Each time a document was held against the ledger, kept for good (核对记录). */
@Repository
class Judgings {

    private final JdbcClient jdbc;

    Judgings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Why a document was held against the ledger. */
    enum Cause {

        FIRST, AGAIN, CORRECTED, DICTIONARY

    }

    record Judging(long id, long document, Cause cause, LocalDate saidOn, Instant judgedAt, long judgedBy) {
    }

    @Transactional
    public long add(long document, Cause cause, LocalDate saidOn, List<JudgedClaim> claims) {
        long id = jdbc.sql("""
                insert into claims.judging (document, cause, said_on) values (:document, :cause, :saidOn) returning id
                """)
            .param("document", document)
            .param("cause", cause.name())
            .param("saidOn", saidOn)
            .query(Long.class)
            .single();
        jdbc.sql(Sql.of(Judgings.class, "add-claims"))
            .paramSource(RecordParameters.columns(JudgedClaim.class, claims).and("judging", id))
            .update();
        return id;
    }

    /** The latest first. */
    @Transactional(readOnly = true)
    public List<Judging> of(long document) {
        return Rows.of(jdbc.sql("""
                select id, document, cause, said_on, judged_at, judged_by from claims.judging
                 where document = :document order by id desc
                """).param("document", document).query(Judging.class));
    }

    /** The last of the document this one took the place of. */
    @Transactional(readOnly = true)
    public @Nullable Long ofVersionBefore(long document) {
        return jdbc
            .sql("""
                    select max(j.id) from claims.document d join claims.judging j on j.document = d.replaces where d.id = :document
                    """)
            .param("document", document)
            .query(Long.class)
            .optional()
            .orElse(null);
    }

    @Transactional(readOnly = true)
    public List<JudgedClaim> claims(long judging) {
        return Rows.of(jdbc.sql(Sql.of(Judgings.class, "claims")).param("judging", judging).query(JudgedClaim.class));
    }

}
