package org.shanhe.claims.reading;

import org.shanhe.claims.number.Quantity;

/**
 * Where in its paragraph a quantity stands.
 *
 * @param from where the words before it begin: its clause, or the quantity in front
 * @param to where the words behind it end
 */
record Frame(String text, Quantity quantity, int line, int lineEnd, int sentence, int sentenceEnd, int clause,
        int clauseEnd, int from, int to) {

    private static final String SENTENCE = "。!?\n";

    private static final String CLAUSE = SENTENCE + ",;:()";

    static Frame of(String text, Quantity q, int before, int behind) {
        int clause = back(text, q.start(), CLAUSE);
        int clauseEnd = forth(text, q.end(), CLAUSE);
        return new Frame(text, q, back(text, q.start(), "\n"), forth(text, q.end(), "\n"),
                back(text, q.start(), SENTENCE), forth(text, q.end(), SENTENCE), clause, clauseEnd,
                Math.max(clause, before), Math.min(clauseEnd, behind));
    }

    static int back(String text, int at, String ends) {
        int i = at;
        while (i > 0 && (ends.indexOf(text.charAt(i - 1)) < 0)) {
            i--;
        }
        return i;
    }

    static int forth(String text, int at, String ends) {
        int i = at;
        while (i < text.length() && ends.indexOf(text.charAt(i)) < 0) {
            i++;
        }
        return i;
    }

    /**
     * Where the words begin that may name it: its clause, or the line above a line of
     * figures.
     */
    int label() {
        boolean alone = clause == quantity.start() && clause > 0 && text.charAt(clause - 1) == '\n';
        return alone ? Math.max(back(text, clause - 1, "\n"), clause - 24) : clause;
    }

    /** Whether it is a part of what was counted before: 其中, 含, 包括. */
    boolean part() {
        int at = Math.max(text.lastIndexOf("其中", quantity.start()), text.lastIndexOf("包括", quantity.start()));
        return at >= sentence && at < quantity.start();
    }

    String left() {
        return text.substring(Math.min(from, quantity.start()), quantity.start());
    }

    String right() {
        return text.substring(quantity.end(), Math.max(quantity.end(), to));
    }

    /** The clause up to the quantity, other quantities included. */
    String lead() {
        return text.substring(clause, quantity.start());
    }

    String clauseText() {
        return text.substring(clause, clauseEnd);
    }

    String sentenceLead() {
        return text.substring(sentence, quantity.start());
    }

    String number() {
        return text.substring(quantity.number(), quantity.end());
    }

}
