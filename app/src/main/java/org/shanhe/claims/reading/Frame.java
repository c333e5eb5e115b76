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

    private static final String CLAUSE = SENTENCE + ",;:()|";

    static Frame of(String text, Quantity q, int before, int behind) {
        int clause = back(text, q.start(), CLAUSE, LONGEST_CLAUSE);
        int clauseEnd = forth(text, q.end(), CLAUSE, LONGEST_CLAUSE);
        while (clause > 0 && text.charAt(clause - 1) == ')' && bracket(text, clause - 1) > 0) {
            clause = back(text, bracket(text, clause - 1), CLAUSE, LONGEST_CLAUSE);
        }
        return new Frame(text, q, back(text, q.start(), "\n", LONGEST), forth(text, q.end(), "\n", LONGEST),
                back(text, q.start(), SENTENCE, LONGEST_SENTENCE), forth(text, q.end(), SENTENCE, LONGEST_SENTENCE),
                clause, clauseEnd, Math.max(clause, before), Math.min(clauseEnd, behind));
    }

    /**
     * Text without any mark is cut after so many characters, to stay linear in its
     * length.
     */
    private static final int LONGEST = 2000;

    private static final int LONGEST_SENTENCE = 500;

    private static final int LONGEST_CLAUSE = 150;

    // 省(区、市): a bracket of single words belongs to the word before it
    private static int bracket(String text, int close) {
        int open = close;
        while (open > 0 && close - open <= 8 && text.charAt(open) != '(') {
            open--;
        }
        boolean words = open > 0 && text.charAt(open) == '(' && close - open <= 8
                && Character.isIdeographic(text.charAt(open - 1));
        return words && text.substring(open + 1, close).matches("[区市县乡镇村、盟旗局自治州]+") ? open : -1;
    }

    static int back(String text, int at, String ends) {
        return back(text, at, ends, LONGEST_SENTENCE);
    }

    static int forth(String text, int at, String ends) {
        return forth(text, at, ends, LONGEST_SENTENCE);
    }

    private static int back(String text, int at, String ends, int longest) {
        int i = at;
        while (i > 0 && at - i < longest && ends.indexOf(text.charAt(i - 1)) < 0) {
            i--;
        }
        return i;
    }

    private static int forth(String text, int at, String ends, int longest) {
        int i = at;
        while (i < text.length() && i - at < longest && ends.indexOf(text.charAt(i)) < 0) {
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

    /** Whether it is a part of what was counted before: 其中, 包括, (含…). */
    boolean part() {
        return partAt() >= 0;
    }

    /** Where the word stands that makes it a part, or -1. */
    int partAt() {
        var lead = sentenceLead();
        int at = Math.max(lead.lastIndexOf("其中"), lead.lastIndexOf("包括"));
        boolean bracket = clause > 0 && text.charAt(clause - 1) == '(' && text.startsWith("含", clause);
        return bracket ? clause : at < 0 ? -1 : sentence + at;
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
