package org.shanhe.claims.reading;

import org.jspecify.annotations.Nullable;

/** Whether a figure is done, planned or a capacity (口径). */
class Times {

    private static final CueWords CUES = CueWords.of("time-words.txt");

    private Times() {
    }

    static Claim.Kind kind(Frame frame, Counted counted, Tables.@Nullable Cell cell) {
        if (cell != null && cell.indicator() != null) {
            var label = cell.indicator() + frame.left();
            return label.contains("计划") || label.contains("目标") ? Claim.Kind.TARGET : Claim.Kind.RESULT;
        }
        var lead = frame.sentenceLead();
        var clause = frame.clauseText();
        if (CUES.in("target", clause) || CUES.in("target-sentence", lead)) {
            return Claim.Kind.TARGET;
        }
        boolean rated = counted.unit().startsWith("k") && !counted.unit().equals("km") || counted.unit().equals("m3");
        return rated && CUES.in("capacity", clause) ? Claim.Kind.CAPACITY : Claim.Kind.RESULT;
    }

}
