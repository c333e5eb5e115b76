package org.shanhe.directive;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Audit;
import org.shanhe.kernel.Listed;
import org.shanhe.kernel.RecordParameters;
import org.shanhe.kernel.Refused;
import org.shanhe.kernel.Rows;
import org.shanhe.kernel.Sql;
import org.shanhe.policy.CodeLists;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The library of rules, schemes and special plans, found by any words of them (制度文件库).
 */
@Repository
public class Documents {

    private final JdbcClient jdbc;

    private final CodeLists codes;

    private final Audit audit;

    private final Clock clock;

    Documents(JdbcClient jdbc, CodeLists codes, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.codes = codes;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Listed<Document> list(MeetingFilter filter, @Nullable String cursor, int limit) {
        long offset = Listed.after(cursor);
        var read = select(null, filter, offset, Listed.read(limit));
        return new Listed<>(read.subList(0, Math.min(limit, read.size())),
                read.size() > limit ? Long.toString(offset + limit, 36) : null, null);
    }

    @Transactional(readOnly = true)
    public Document get(long id) {
        return select(id, MeetingFilter.ALL, 0, 1).stream()
            .findFirst()
            .orElseThrow(() -> Refused.notFound("DOCUMENT_UNKNOWN", "id", id));
    }

    /**
     * Returns the document; the same key names the same one. What it supersedes ends the
     * day before it holds.
     */
    @Transactional
    public long add(String key, Document.New wanted) {
        Concerned.mustBe(wanted.partner() == null ? List.of(wanted.place()) : List.of(),
                Arrays.asList(wanted.partner()));
        Refused.unless(codes.list("PAPER_KIND", wanted.issuedOn()).find(wanted.kind()).isPresent(),
                "DOCUMENT_KIND_UNKNOWN", "kind", wanted.kind());
        Refused.unless(wanted.toOn() == null || !wanted.toOn().isBefore(wanted.fromOn()), "DOCUMENT_BACKWARDS");
        var known = jdbc.sql("select id from directive.document where key = :key")
            .param("key", key)
            .query(Long.class)
            .optional();
        if (known.isPresent()) {
            return known.get();
        }
        if (wanted.supersedes() != null) {
            var old = get(wanted.supersedes());
            Refused.unless(old.fromOn().isBefore(wanted.fromOn()), "DOCUMENT_SUPERSEDES_LATER", "title", old.title());
            jdbc.sql(
                    "update directive.document set to_on = cast(:from as date) - 1 where id = :id and (to_on is null or to_on >= :from)")
                .param("from", wanted.fromOn())
                .param("id", wanted.supersedes())
                .update();
        }
        try {
            long id = jdbc
                .sql("""
                        insert into directive.document (key, kind, title, number, issuer, place, partner, issued_on, from_on, to_on, supersedes, text, hash, file_name)
                        values (:key, :kind, :title, :number, :issuer, :place, :partner, :issuedOn, :fromOn, :toOn, :supersedes, :text, :hash, :fileName) returning id
                        """)
                .paramSource(RecordParameters.of(wanted).and("key", key))
                .query(Long.class)
                .single();
            audit.note("directive.document.add", "document/" + id, wanted.place(), null);
            return id;
        }
        catch (DuplicateKeyException e) {
            throw Refused.conflict("DOCUMENT_SUPERSEDED");
        }
    }

    private List<Document> select(@Nullable Long id, MeetingFilter filter, long offset, int limit) {
        return Rows.of(jdbc.sql(Sql.of(Documents.class, "documents"))
            .param("id", id)
            .param("words", filter.words())
            .param("low", filter.range().low())
            .param("high", filter.range().high())
            .param("partner", filter.partner())
            .param("kind", filter.kind())
            .param("from", filter.from())
            .param("to", filter.to())
            .param("today", LocalDate.now(clock))
            .param("limit", limit)
            .param("offset", offset)
            .query(Document.class));
    }

}
