package org.shanhe.claims.ledger;

import java.util.Collection;
import java.util.List;
import org.shanhe.claims.check.Examined;

/**
 * The words that say what a claim is about, the nearest first (上下文).
 *
 * @param near its indicator, the clause it stands in, and what its sentence says before
 * it
 */
record Wording(List<String> near) {

    /** The nearness of words that stand earlier in the sentence. */
    static final int FAR = 1;

    private static final String SENTENCE = "。!?\n";

    private static final String CLAUSE = SENTENCE + ",;:";

    /** So many characters of an indicator are found again in its sentence. */
    private static final int SAID = 4;

    private static final int HALF_A_WORD = 3;

    /** A word in the indicator says more than any number of them further off. */
    private static final int STEP = 100;

    static Wording of(Examined document, int claim) {
        var text = document.text();
        int start = document.claims().get(claim).start();
        int end = document.claims().get(claim).end();
        int clauseEnd = end;
        while (clauseEnd < text.length() && CLAUSE.indexOf(text.charAt(clauseEnd)) < 0) {
            clauseEnd++;
        }
        var sentence = text.substring(back(text, start, SENTENCE), start);
        return new Wording(List.of(whole(document.claims().get(claim).indicator(), sentence),
                text.substring(back(text, start, CLAUSE), clauseEnd), sentence));
    }

    /**
     * A long indicator may begin within a word of the text, which is then taken whole.
     */
    private static String whole(String indicator, String sentence) {
        for (int said = indicator.length(); said >= SAID; said--) {
            int at = sentence.indexOf(indicator.substring(0, said));
            if (at >= 0) {
                return sentence.substring(Math.max(back(sentence, at, CLAUSE + "、和及"), at - HALF_A_WORD), at)
                        + indicator;
            }
        }
        return indicator;
    }

    private static int back(String text, int at, String ends) {
        int from = at;
        while (from > 0 && ends.indexOf(text.charAt(from - 1)) < 0) {
            from--;
        }
        return from;
    }

    /**
     * How firmly one of the words is meant: the nearer, and then the longer, the firmer;
     * 0 where none is there.
     */
    int weight(Collection<String> words) {
        for (int i = 0; i < near.size(); i++) {
            var there = near.get(i);
            int longest = words.stream().filter(there::contains).mapToInt(String::length).max().orElse(0);
            if (longest > 0) {
                return (near.size() - i) * STEP + longest;
            }
        }
        return 0;
    }

    /** How near one of the words is; 0 where none is there. */
    int nearness(Collection<String> words) {
        return weight(words) / STEP;
    }

}
