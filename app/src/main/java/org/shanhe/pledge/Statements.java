package org.shanhe.pledge;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Audit;
import org.shanhe.kernel.RecordParameters;
import org.shanhe.kernel.Refused;
import org.shanhe.kernel.Rows;
import org.shanhe.kernel.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people state of targets without a figure, reviewed by somebody else (填报与复核), and
 * what followed for binding targets that were missed (责任追究).
 */
@Repository
public class Statements {

    private final JdbcClient jdbc;

    private final Letters letters;

    private final Progress progress;

    private final Audit audit;

    Statements(JdbcClient jdbc, Letters letters, Progress progress, Audit audit) {
        this.jdbc = jdbc;
        this.letters = letters;
        this.progress = progress;
        this.audit = audit;
    }

    /**
     * A statement as it is kept.
     *
     * @param accepted null while nobody has reviewed it
     * @param own whether the reader made it, so that another reviews it
     */
    record Statement(long id, long target, LocalDate onDay, BigDecimal value, String note, long paper, String paperName,
            @Nullable Boolean accepted, @Nullable String review, Instant recordedAt, boolean own) {
    }

    record Accountability(long id, long target, LocalDate onDay, String who, String handling,
            @Nullable String document) {
    }

    @Transactional(readOnly = true)
    List<Statement> of(long letter) {
        return Rows.of(jdbc.sql("""
                select s.id, s.target, s.on_day, s.value, s.note, s.paper, p.name as paper_name, s.accepted, s.review,
                       s.recorded_at, s.recorded_by = :account as own
                  from pledge.statement s
                  join pledge.target t on t.id = s.target
                  join pledge.paper p on p.id = s.paper
                 where t.letter = :letter order by s.on_day desc, s.id desc
                """).param("letter", letter).param("account", Scope.current().account()).query(Statement.class));
    }

    @Transactional(readOnly = true)
    List<Accountability> accountability(long letter) {
        return Rows.of(jdbc.sql("""
                select a.id, a.target, a.on_day, a.who, a.handling, a.document
                  from pledge.accountability a join pledge.target t on t.id = a.target
                 where t.letter = :letter order by a.on_day, a.id
                """).param("letter", letter).query(Accountability.class));
    }

    @Transactional
    public long state(long id, NewStatement wanted) {
        var letter = letters.get(id);
        Refused.unless(letter.state() == LetterState.SIGNED, "LETTER_NOT_SIGNED", "state", letter.state());
        var target = target(id, wanted.target());
        Refused.unless(target.figure() == null, "TARGET_COUNTED", "words", target.zh());
        Refused.unless(!wanted.onDay().isBefore(letter.fromOn()) && !wanted.onDay().isAfter(letter.toOn()),
                "STATEMENT_DAY", "from", letter.fromOn(), "to", letter.toOn());
        Refused.unless(jdbc.sql("select exists (select from pledge.paper where id = :paper and letter = :letter)")
            .param("paper", wanted.paper())
            .param("letter", id)
            .query(Boolean.class)
            .single(), "PAPER_UNKNOWN", "id", wanted.paper());
        long statement = jdbc.sql("""
                insert into pledge.statement (target, on_day, value, note, paper)
                values (:target, :onDay, :value, :note, :paper) returning id
                """).paramSource(RecordParameters.of(wanted)).query(Long.class).single();
        audit.note("pledge.statement.add", "statement/" + statement + " letter/" + id, letter.place(), null);
        return statement;
    }

    /** Nobody reviews what he stated himself. */
    @Transactional
    public void review(long id, long statement, boolean accepted, @Nullable String why) {
        var letter = letters.get(id);
        var known = of(id).stream()
            .filter(one -> one.id() == statement)
            .findAny()
            .orElseThrow(() -> Refused.notFound("STATEMENT_UNKNOWN", "id", statement));
        if (known.own()) {
            throw Refused.forbidden("STATEMENT_OWN");
        }
        Refused.unless(known.accepted() == null, "STATEMENT_REVIEWED");
        Refused.unless(accepted || why != null && !why.isBlank(), "REVIEW_REASON");
        jdbc.sql("""
                update pledge.statement
                   set accepted = :accepted, review = :why, reviewed_at = now(), reviewed_by = kernel.scope_account()
                 where id = :id and accepted is null
                """).param("accepted", accepted).param("why", why).param("id", statement).update();
        audit.note("pledge.statement.review", "statement/" + statement + " letter/" + id, letter.place(),
                "{\"accepted\":%s}".formatted(accepted));
    }

    /** Only of a target that a binding letter's end found missed. */
    @Transactional
    public void account(long id, NewAccountability wanted) {
        var letter = letters.get(id);
        Refused.unless(letter.binding() && letter.state() == LetterState.SIGNED, "LETTER_NOT_BINDING");
        target(id, wanted.target());
        var missed = progress.of(List.of(id), LocalDate.now(), Locale.SIMPLIFIED_CHINESE)
            .getOrDefault(id, List.of())
            .stream()
            .anyMatch(line -> line.id() == wanted.target() && line.standing() == Standing.MISSED);
        Refused.unless(missed, "TARGET_NOT_MISSED");
        Refused.unless(wanted.onDay().isAfter(letter.toOn()) && !wanted.onDay().isAfter(LocalDate.now()),
                "ACCOUNTABILITY_DAY", "to", letter.toOn());
        jdbc.sql("""
                insert into pledge.accountability (target, on_day, who, handling, document)
                values (:target, :onDay, :who, :handling, :document)
                """).paramSource(RecordParameters.of(wanted)).update();
        audit.note("pledge.accountability.add", "letter/" + id, letter.place(),
                "{\"target\":%d}".formatted(wanted.target()));
    }

    private Target target(long letter, long target) {
        return progress.targets(List.of(letter), LocalDate.now())
            .stream()
            .filter(one -> one.id() == target)
            .findAny()
            .orElseThrow(() -> Refused.notFound("TARGET_NOT_FOUND", "id", target));
    }

}
