package org.shanhe.claims.reading;

import org.jspecify.annotations.Nullable;

/** The period a figure holds for (期间) and whether it is done, planned or a capacity. */
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

    static @Nullable String period(Frame frame) {
        var lead = frame.sentenceLead();
        var total = CUES.in("total", lead) ? "累计" : null;
        var span = span(lead);
        var relative = CUES.found("relative", lead);
        var rest = span != null ? span : relative;
        return total == null ? rest : rest == null ? total : total + " " + rest;
    }

    private static @Nullable String span(String lead) {
        int year = lead.lastIndexOf('年');
        if (year < 4 || !lead.substring(year - 4, year).chars().allMatch(Character::isDigit)) {
            return null;
        }
        var name = lead.substring(year - 4, year);
        var rest = lead.substring(year + 1);
        boolean since = rest.startsWith("以来") || rest.startsWith("起") || rest.startsWith("开始")
                || lead.startsWith("自", Math.max(0, year - 5)) || lead.startsWith("从", Math.max(0, year - 5));
        if (since) {
            return name + "..";
        }
        boolean until = lead.substring(0, year).contains("截至") || rest.startsWith("底") || rest.startsWith("末");
        int month = rest.indexOf('月');
        if (month > 0 && month <= 2 && rest.substring(0, month).chars().allMatch(Character::isDigit)) {
            name += "-" + (month == 1 ? "0" : "") + rest.substring(0, month);
        }
        else if (until) {
            name += "-12";
        }
        return until ? ".." + name : name;
    }

}
