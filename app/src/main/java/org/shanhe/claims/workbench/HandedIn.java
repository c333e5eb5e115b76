package org.shanhe.claims.workbench;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.shanhe.claims.workbench.SentFiles.Sheet;
import org.shanhe.kernel.Audit;
import org.shanhe.kernel.RecordParameters;
import org.shanhe.kernel.Rows;
import org.shanhe.kernel.Scope;
import org.shanhe.kernel.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Takes documents in: their files are kept, and they wait to be checked (文稿上传). */
@Repository
class HandedIn {

    private final JdbcClient jdbc;

    private final Audit audit;

    HandedIn(JdbcClient jdbc, Audit audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /** Opens a batch; sent again it is the one there. */
    @Transactional
    public long open(String name, @Nullable String key) {
        var owner = owner();
        long id = jdbc.sql(Sql.of(HandedIn.class, "open-batch"))
            .param("name", name)
            .param("key", key)
            .param("place", owner.place())
            .param("partner", owner.partner())
            .query(Long.class)
            .single();
        audit.note("claims.batch.open", "batch/" + id, owner.place(), null);
        return id;
    }

    /** Adds a document for each file, in their order. */
    @Transactional
    public List<Long> take(List<Sheet> sheets, @Nullable Long batch, @Nullable Long replaces,
            @Nullable LocalDate saidOn) {
        var owner = owner();
        var ids = Rows.of(jdbc.sql(Sql.of(HandedIn.class, "add-documents"))
            .paramSource(RecordParameters.columns(Sheet.class, sheets)
                .and("batch", batch)
                .and("replaces", replaces)
                .and("saidOn", saidOn)
                .and("place", owner.place())
                .and("partner", owner.partner()))
            .query(Long.class));
        audit.note("claims.document.add", ids.size() == 1 ? "claim-document/" + ids.getFirst() : "batch/" + batch,
                owner.place(), null);
        return ids;
    }

    private Owner owner() {
        var scope = Scope.current();
        var head = scope.partners() == null || scope.partners().isEmpty() ? null
                : jdbc.sql("""
                        select p.id from partner.partner p
                         where p.id = any (:partners) and (p.parent is null or not p.parent = any (:partners))
                         order by p.id limit 1
                        """)
                    .param("partners", Objects.requireNonNull(scope.partners()).toArray(Long[]::new))
                    .query(Long.class)
                    .optional()
                    .orElse(null);
        return Owner.of(scope, head);
    }

}
