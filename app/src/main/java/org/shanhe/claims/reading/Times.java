package org.shanhe.claims.reading;

import org.jspecify.annotations.Nullable;

/** Whether a figure is done, planned or a capacity (口径). */
class Times {

    private static final CueWords CUES = CueWords.of("time-words.txt");

    private Times() {
    }

    static Claim.Kind kind(Frame frame, Counted counted, Tables.@Nullable Cell cell, String title) {
        if (cell != null && cell.indicator() != null) {
            var label = cell.indicator() + frame.left();
            return label.contains("计划") || label.contains("目标") ? Claim.Kind.TARGET : Claim.Kind.RESULT;
        }
        var lead = frame.sentenceLead();
        var clause = frame.clauseText();
        // 签订合作协议47份 is done, 签订400万千瓦投资合作协议 is promised
        boolean promised = (counted.unit().equals("yuan") || counted.unit().equals("kW")) && CUES.in("signed", clause);
        boolean planned = CUES.endsWith("plans", title.strip().replaceAll("\\([^()]{1,8}\\)$", ""))
                && !CUES.in("done", lead);
        if (promised || planned || CUES.in("target", clause) || CUES.in("target-sentence", lead)) {
            return Claim.Kind.TARGET;
        }
        boolean rated = counted.unit().startsWith("k") && !counted.unit().equals("km") || counted.unit().equals("m3");
        return rated && CUES.in("capacity", clause) ? Claim.Kind.CAPACITY : Claim.Kind.RESULT;
    }

}
