package org.shanhe.claims.number;

import org.jspecify.annotations.Nullable;
import org.shanhe.claims.number.Quantity.Bound;

/** The words before and behind a number that bound it (约, 不少于, 以上). */
class Bounds {

    private static final Words<Bound> BEFORE = new Words<>();

    private static final Words<Bound> BEHIND = new Words<>();

    /** Where 约, 近, 超 and 过 end another word. */
    private static final Words<Boolean> OTHERWISE = new Words<>();

    static {
        for (var line : Lexicon.lines(Bounds.class, "bounds.txt")) {
            var parts = line.split(" ");
            for (int i = 2; i < parts.length; i++) {
                switch (parts[0]) {
                    case "before" -> BEFORE.add(parts[i], Bound.valueOf(parts[1]));
                    case "behind" -> BEHIND.add(parts[i], Bound.valueOf(parts[1]));
                    default -> OTHERWISE.add(parts[i], true);
                }
            }
        }
    }

    /** Behind a length of time 内 means "within". */
    private static final Words<Boolean> TIMES = new Words<Boolean>().add("天", true)
        .add("日", true)
        .add("小时", true)
        .add("分钟", true);

    private Bounds() {
    }

    /** A bound and how many characters name it. */
    record Found(Bound bound, int length) {

    }

    static @Nullable Found before(String text, int at, boolean digits) {
        int to = at > 0 && text.charAt(at - 1) == ' ' ? at - 1 : at;
        var found = BEFORE.before(text, to);
        if (found == null || OTHERWISE.before(text, to) != null) {
            return null;
        }
        // 过 bounds only round numbers in characters: 过百, 过半
        if (found.word().equals("过") && digits) {
            return null;
        }
        return new Found(found.meaning(), found.word().length() + at - to);
    }

    static @Nullable Found behind(String text, int at) {
        var found = at < text.length() ? BEHIND.at(text, at) : null;
        if (found == null && at < text.length() && text.charAt(at) == '内' && TIMES.before(text, at) != null) {
            return new Found(Bound.AT_MOST, 1);
        }
        return found == null ? null : new Found(found.meaning(), found.word().length());
    }

}
