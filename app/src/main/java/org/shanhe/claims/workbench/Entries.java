package org.shanhe.claims.workbench;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.shanhe.indicator.Figures;
import org.shanhe.kernel.Audit;
import org.shanhe.kernel.Listed;
import org.shanhe.kernel.Refused;
import org.shanhe.kernel.Rows;
import org.shanhe.kernel.Scope;
import org.shanhe.kernel.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Which figure words mean from a day on, as people decided (口径词条). */
@Repository
class Entries {

    private final JdbcClient jdbc;

    private final Figures figures;

    private final Audit audit;

    Entries(JdbcClient jdbc, Figures figures, Audit audit) {
        this.jdbc = jdbc;
        this.figures = figures;
        this.audit = audit;
    }

    /** An entry to be made. */
    record NewEntry(@NotBlank @Size(min = 2, max = 60) String words, @NotBlank String figure, @NotBlank String unit,
            @NotBlank @Size(max = 500) String why, @NotNull LocalDate fromOn, @Nullable Long document) {
    }

    record Row(long id, String words, String figure, String unit, String why, LocalDate fromOn,
            @Nullable LocalDate toOn, @Nullable Long document, Instant recordedAt, @Nullable String recordedByName,
            @Nullable String endedByName) {
    }

    /** As it is shown, with the figure in words. */
    record Entry(long id, String words, String figure, String figureWords, String unit, String why, LocalDate fromOn,
            @Nullable LocalDate toOn, @Nullable Long document, Instant recordedAt, @Nullable String recordedByName,
            @Nullable String endedByName) {
    }

    @Transactional(readOnly = true)
    public Listed<Entry> list(@Nullable String q, @Nullable String cursor, int limit, Locale locale) {
        var rows = Rows.of(jdbc.sql(Sql.of(Entries.class, "entries"))
            .param("words", q == null || q.isBlank() ? null : q.strip())
            .param("after", Listed.after(cursor))
            .param("limit", Listed.read(limit))
            .query(Row.class));
        var listed = Listed.of(rows, limit, Row::id);
        return new Listed<>(listed.rows().stream().map(row -> shown(row, locale)).toList(), listed.next(), null);
    }

    private Entry shown(Row row, Locale locale) {
        return new Entry(row.id, row.words, row.figure, figures.get(row.figure).words().in(locale), row.unit, row.why,
                row.fromOn, row.toOn, row.document, row.recordedAt, row.recordedByName, row.endedByName);
    }

    @Transactional
    public long add(NewEntry wanted, @Nullable String key) {
        figures.get(wanted.figure());
        var added = jdbc.sql("""
                insert into claims.entry (words, figure, unit, why, from_on, document, key)
                values (:words, :figure, :unit, :why, :fromOn, :document, :key)
                on conflict do nothing returning id
                """)
            .param("words", wanted.words().strip())
            .param("figure", wanted.figure())
            .param("unit", wanted.unit())
            .param("why", wanted.why().strip())
            .param("fromOn", wanted.fromOn())
            .param("document", wanted.document())
            .param("key", key)
            .query(Long.class)
            .optional();
        added.ifPresent(id -> audit.note("claims.entry.add", "claim-entry/" + id, null, null));
        return added
            .or(() -> jdbc.sql("select id from claims.entry where key = :key")
                .param("key", key)
                .query(Long.class)
                .optional())
            .orElseThrow(() -> Refused.conflict("CLAIMS_ENTRY_THERE", "words", wanted.words()));
    }

    /** For documents of later days it holds no more. */
    @Transactional
    public void end(long id, LocalDate on) {
        int ended = jdbc.sql("""
                update claims.entry set to_on = greatest(:on, from_on), ended_at = now(), ended_by = :account
                 where id = :id and to_on is null
                """).param("on", on).param("account", Scope.current().account()).param("id", id).update();
        if (ended == 0) {
            throw Refused.conflict("CLAIMS_ENTRY_ENDED", "id", id);
        }
        audit.note("claims.entry.end", "claim-entry/" + id, null, null);
    }

}
