package org.shanhe.pledge;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Listed;
import org.shanhe.kernel.RecordParameters;
import org.shanhe.kernel.Refused;
import org.shanhe.kernel.Rows;
import org.shanhe.kernel.Sql;
import org.shanhe.partner.Partners;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The letters, agreements and plans in scope (责任书). */
@Repository
public class Letters {

    private final JdbcClient jdbc;

    private final Partners partners;

    Letters(JdbcClient jdbc, Partners partners) {
        this.jdbc = jdbc;
        this.partners = partners;
    }

    @Transactional(readOnly = true)
    Listed<LetterRow> list(LetterFilter filter, @Nullable String cursor, int limit) {
        return Listed.of(rows(filter, Listed.after(cursor), Listed.read(limit)), limit, LetterRow::id);
    }

    /** All that the filter leaves, for an export. */
    List<LetterRow> all(LetterFilter filter, int most) {
        return rows(filter, 0, most);
    }

    private List<LetterRow> rows(LetterFilter filter, long after, int limit) {
        return Rows.of(jdbc.sql(Sql.of(Letters.class, "letters"))
            .paramSource(RecordParameters.of(filter)
                .and("words", filter.words())
                .and("low", filter.place())
                .and("high", filter.high())
                .and("units", units(filter.partner()))
                .and("after", after)
                .and("limit", limit))
            .query(LetterRow.class));
    }

    @Transactional(readOnly = true)
    public Letter get(long id) {
        return jdbc.sql(Sql.of(Letters.class, "letter"))
            .param("id", id)
            .query(Letter.class)
            .optional()
            .orElseThrow(() -> Refused.notFound("LETTER_UNKNOWN", "id", id));
    }

    /** The id of a new draft, or of what the same key drafted before. */
    long add(Draft draft, @Nullable String key) {
        var added = jdbc.sql(Sql.of(Letters.class, "add-letter"))
            .paramSource(RecordParameters.of(draft).and("key", key))
            .query(Long.class)
            .optional();
        return added.orElseGet(() -> jdbc.sql("select id from pledge.letter where key = :key")
            .param("key", Objects.requireNonNullElse(key, ""))
            .query(Long.class)
            .optional()
            .orElseThrow(() -> Refused.conflict("LETTER_STANDS", "title", draft.title())));
    }

    void promise(long letter, List<NewTarget> targets) {
        jdbc.sql(Sql.of(Letters.class, "add-targets"))
            .paramSource(RecordParameters.columns(NewTarget.class, targets).and("letter", letter))
            .update();
        jdbc.sql("delete from pledge.target where letter = :letter and code <> all (:codes)")
            .param("letter", letter)
            .param("codes", targets.stream().map(NewTarget::code).toArray(String[]::new))
            .update();
    }

    /** Counts the version on, or refuses if somebody changed the letter meanwhile. */
    void touch(Letter letter, int version) {
        int updated = jdbc.sql("""
                update pledge.letter set version = version + 1, recorded_at = now()
                 where id = :id and version = :version and state = 'DRAFT'
                """).param("id", letter.id()).param("version", version).update();
        if (updated == 0) {
            throw Refused.because(Refused.Kind.STALE, "LETTER_CHANGED", "version", letter.version());
        }
    }

    private Long @Nullable [] units(@Nullable Long partner) {
        return partner == null ? null : partners.withAllBelow(List.of(partner)).toArray(Long[]::new);
    }

    /** The columns of a draft. */
    record Draft(String kind, boolean binding, String template, String pack, String title, int year, String fromOn,
            String toOn, @Nullable Long upper, @Nullable Long place, @Nullable Long partner, @Nullable Long parent,
            @Nullable Long supersedes, @Nullable String note) {
    }

    /** A target of a draft; numbers as text, to be cast. */
    record NewTarget(int nth, String code, String zh, String en, String unit, String nature, int weight,
            @Nullable String figure, @Nullable String purpose, boolean atMost, String cascade, String promised,
            @Nullable String owner, @Nullable String dueOn) {
    }

}
