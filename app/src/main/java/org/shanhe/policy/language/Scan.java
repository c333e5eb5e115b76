package org.shanhe.policy.language;

import java.util.List;

/**
 * Several sets of rules about households answered in one pass over the persons (一次扫描),
 * for instance a standard as it is and as it might be.
 */
public final class Scan {

    private final Question question;

    private final Statement statement;

    public Scan(Dialect dialect, Question question) {
        this(dialect, question, "m");
    }

    /**
     * @param gatheredAs the alias of the row with what is gathered of the members: m, or
     * h where it is kept beside the household's own
     */
    public Scan(Dialect dialect, Question question, String gatheredAs) {
        this.question = question;
        this.statement = new Statement(dialect, ObjectKind.HOUSEHOLD, question, gatheredAs);
    }

    /**
     * The SQL of each rule of a set, over h, a row of the household profile, and m, a row
     * of {@link #gathering}.
     * @param asked may differ from the question of the scan in its lines
     */
    public List<String> columns(RuleSet set, Question asked) {
        return statement.columns(set.terms(), asked);
    }

    /** Whether the columns written so far need anything of the members. */
    public boolean gathers() {
        return statement.gathers();
    }

    /**
     * One row a household with what the columns written so far need of its members: keep
     * it where the same rules are asked again with other lines.
     */
    public String gathering() {
        return statement.gathering();
    }

    /** The households with what is gathered of their members, as h and m. */
    public String source() {
        return question.household() + " h"
                + (gathers() ? "\n  left join (" + gathering() + ") m on m.household = h.id" : "");
    }

}
