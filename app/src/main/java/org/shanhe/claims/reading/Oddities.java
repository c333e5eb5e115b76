package org.shanhe.claims.reading;

import org.jspecify.annotations.Nullable;
import org.shanhe.claims.number.Quantity;
import org.shanhe.claims.number.Quantity.Form;
import org.shanhe.claims.number.Unit;

/** Heights, prices, types, sets to compare with and round figures of speech (非指标数字). */
class Oddities {

    private static final CueWords CUES = CueWords.of("filter.txt");

    private static final int FEW = 6;

    private Oddities() {
    }

    /**
     * The reason where a measure only describes, or a round number is a figure of speech.
     */
    static @Nullable String of(Frame frame, Counted counted) {
        var q = frame.quantity();
        if (compared(frame)) {
            return "scope";
        }
        boolean size = counted.unit().equals("km") && q.word().equals("米")
                && (CUES.endsWith("dimension", frame.left()) || CUES.starts("dimension", frame.right()));
        if (size && !frame.left().endsWith("提高") || counted.unit().equals("km") && CUES.in("height", frame.left())) {
            return "spec";
        }
        if (counted.unit().equals("yuan")
                && (CUES.in("price", frame.left()) || CUES.starts("price-behind", frame.right()))) {
            return "price";
        }
        int unit = Math.max(q.number(), q.end() - q.word().length());
        boolean bare = q.form() == Form.COUNT && !q.digits() && q.max() == null && unit > q.number()
                && frame.text().substring(q.number(), unit).chars().allMatch(c -> "百千万亿".indexOf(c) >= 0);
        if (bare && q.bound() == Quantity.Bound.EXACT) {
            return "rhetorical";
        }
        // 一头能卖一万五六
        if (counted.unit().equals("head") && q.value() != null && q.value().intValue() == 1 && !q.digits()
                && CUES.starts("sold", frame.right())) {
            return "price";
        }
        // 一亩地纯收入两千元: what the figure behind it is for
        boolean one = !q.digits() && q.value() != null && q.value().intValue() == 1 && frame.to() < frame.clauseEnd();
        if (one && q.is(Unit.Kind.MEASURE) && (counted.unit().equals("mu") || counted.unit().equals("kg"))) {
            return "price";
        }
        boolean rated = counted.unit().equals("kW") && counted.head() == null && CUES.starts("device", frame.right());
        if (rated) {
            return "spec";
        }
        if (counted.unit().equals("household") && q.max() == null && CUES.endsWith("at-least", frame.number())
                && head(frame, counted) && counted.head() != null
                && CUES.endsWith("settlement", counted.head().word())) {
            return "scope";
        }
        boolean session = q.word().equals("届") || q.word().equals("期") && !q.digits() && q.value() != null
                && q.value().intValue() < FEW && (frame.right().isEmpty() || CUES.starts("phase", frame.right()));
        var left = frame.left().substring(Math.max(0, frame.left().length() - FEW));
        return session && !q.digits() && !CUES.in("counting", left) ? "name" : null;
    }

    // 在全省18个市县中由倒数第三跃升至第八名: those something is ranked among
    private static boolean compared(Frame frame) {
        int from = frame.quantity().end();
        int at = frame.text().indexOf('中', from);
        return at > 0 && at < Math.min(frame.clauseEnd(), from + 14) && CUES.in("ranked-in", frame.left())
                && CUES.in("ranked", frame.text().substring(at + 1, Math.min(frame.clauseEnd(), at + 12)));
    }

    private static boolean head(Frame frame, Counted counted) {
        return counted.head() != null && counted.head().start() >= frame.quantity().end();
    }

}
