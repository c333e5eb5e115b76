package org.shanhe.claims.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Which of several names a figure goes with, where a sentence gives as many figures as
 * names in their order (分别).
 *
 * @param index which figure of its list it is
 * @param total how many the list has
 * @param each where 分别 stands
 */
record Apportioned(int index, int total, int each) {

    private static final String EACH = "分别";

    private static final String AND = "、和及与";

    private static final int REACH = 200;

    private static final int MOST = 20;

    /** The figure among those of its clause, or nothing where they are not told apart. */
    static @Nullable Apportioned of(Frame frame) {
        int each = frame.sentenceLead().lastIndexOf(EACH);
        if (each < 0) {
            return null;
        }
        int from = Math.max(frame.clause(), frame.sentence() + each);
        int before = figures(frame.text(), from, frame.quantity().start());
        int behind = figures(frame.text(), frame.quantity().end(), frame.clauseEnd());
        int total = before + 1 + behind;
        return total < 2 || total > MOST ? null : new Apportioned(before, total, frame.sentence() + each);
    }

    // how many other parts of the list hold a figure
    private static int figures(String text, int from, int to) {
        int count = 0;
        boolean figure = false;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            boolean and = AND.indexOf(c) >= 0;
            count += and && figure ? 1 : 0;
            figure = !and && (figure || Character.isDigit(c) || "一二三四五六七八九十百".indexOf(c) >= 0);
        }
        return count + (figure && AND.indexOf(text.charAt(from)) >= 0 ? 1 : 0);
    }

    /**
     * The name of a list before the figure that it goes with, where a list has as many.
     */
    <T> @Nullable T from(Frame frame, List<T> names, ToIntFunction<T> start, ToIntFunction<T> end) {
        var list = new ArrayList<T>();
        List<T> fitting = List.of();
        for (var name : names) {
            int last = list.isEmpty() ? -1 : end.applyAsInt(list.getLast());
            int gap = start.applyAsInt(name) - last;
            boolean next = gap == 1 && AND.indexOf(frame.text().charAt(last)) >= 0;
            if (!list.isEmpty() && gap == 0) {
                list.removeLast();
            }
            else if (!next) {
                fitting = list.size() == total ? List.copyOf(list) : fitting;
                list.clear();
            }
            list.add(name);
        }
        fitting = list.size() == total ? List.copyOf(list) : fitting;
        if (fitting.isEmpty()) {
            return null;
        }
        return othersSince(frame, end.applyAsInt(fitting.getLast())) ? null : fitting.get(index);
    }

    // 基层干部、技术人才|分别: others are told apart here than the names before
    private boolean othersSince(Frame frame, int names) {
        for (int at = each; at >= names; at = frame.text().lastIndexOf(EACH, at - 1)) {
            int clause = Frame.back(frame.text(), at, ",;:。\n(");
            if (names <= clause && frame.text().substring(clause, at).chars().anyMatch(c -> AND.indexOf(c) >= 0)) {
                return true;
            }
        }
        return false;
    }

    /** Where the names are sought from. */
    static int from(Frame frame) {
        return Math.max(frame.line(), frame.quantity().start() - REACH);
    }

}
