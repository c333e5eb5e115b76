package org.shanhe.claims.ledger;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.shanhe.claims.check.Agreement;
import org.shanhe.claims.check.Tolerance;
import org.shanhe.claims.check.Tolerance.Written;
import org.shanhe.claims.ledger.Verdict.Answer;
import org.shanhe.claims.ledger.Verdict.Kind;
import org.shanhe.claims.ledger.Verdict.Note;

/** What the answers of the ledger make of one claim. */
record Judged(Kind kind, @Nullable Agreement agreement, @Nullable Note note) {

    static Judged of(Written claim, Queries queries, List<Answer> answers, boolean falls) {
        if (claim.value() == null) {
            return new Judged(Kind.UNREADABLE, Agreement.UNREADABLE, null);
        }
        if (answers.isEmpty()) {
            return queries.note() == Note.TARGET || queries.note() == Note.ROW || claim.unit().equals("rank")
                    ? new Judged(Kind.NOT_CHECKABLE, null, queries.note())
                    : new Judged(Kind.NO_DATA, null, queries.note());
        }
        if (queries.note() == Note.LINKED_CHANGE) {
            return change(claim, falls, answers.getFirst().figure(), answers.getLast().figure());
        }
        if (answers.size() > 1) {
            return new Judged(Kind.AMBIGUOUS, null, queries.note());
        }
        var figure = answers.getFirst().figure();
        if (figure == null || figure.signum() == 0 && Objects.requireNonNull(claim.value()).signum() != 0) {
            return new Judged(Kind.NO_DATA, null, Note.NO_ENTRY);
        }
        var agreement = agreement(claim, answers.getFirst());
        return new Judged(kind(agreement), agreement, queries.note());
    }

    /**
     * Whether it rose or fell, the words before the number say; it is written without a
     * sign.
     */
    private static Judged change(Written claim, boolean falls, @Nullable BigDecimal now, @Nullable BigDecimal before) {
        if (now == null || before == null || before.signum() <= 0) {
            return new Judged(Kind.NO_DATA, null, Note.NO_ENTRY);
        }
        var percent = now.subtract(before).movePointRight(2).divide(before, MathContext.DECIMAL64);
        var agreement = Tolerance.USUAL.judge(claim, falls ? percent.negate() : percent);
        return new Judged(kind(agreement), agreement, Note.LINKED_CHANGE);
    }

    static Agreement agreement(Written claim, Answer answer) {
        var figure = answer.figure();
        return figure == null ? Agreement.NOT_CHECKABLE : Tolerance.USUAL.judge(claim, figure);
    }

    /** Said to be over what is exactly that: a word too many, and not a wrong number. */
    private static Kind kind(Agreement agreement) {
        return switch (agreement) {
            case EXACT, ROUNDED, TRUNCATED, ROUND_FIGURE, WITHIN, NOT_OVER -> Kind.AGREES;
            case OVERSTATED -> Kind.OVERSTATED;
            case UNDERSTATED -> Kind.UNDERSTATED;
            case UNREADABLE -> Kind.UNREADABLE;
            case NOT_CHECKABLE -> Kind.NOT_CHECKABLE;
        };
    }

}
