package org.shanhe.paper;

import java.util.List;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** How wide the columns of a table are, measured in half-width letters (列宽). */
public final class Columns {

    /** From so many on, smaller letters are used. */
    public static final int MANY = 7;

    private static final Pattern UNBROKEN = Pattern.compile("[\\x21-\\x7e]+");

    private static final int LEAST = 7;

    private Columns() {
    }

    /**
     * As wide as the longest text of each column where that fits on a line; else no
     * narrower than what may not be broken, a word, a day or a number.
     * @param rows of cells
     * @param line how many letters stand side by side
     * @param beside the margins of a cell, and what letters may be wider than expected
     */
    public static int[] widths(List<List<String>> rows, int line, int beside) {
        int columns = rows.getFirst().size();
        int most = columns == 2 ? 60 : 34;
        var least = widest(rows, text -> Math.max(LEAST, unbroken(text) + beside));
        var longest = widest(rows,
                text -> Math.max(Math.clamp(length(text) + beside, LEAST, most), unbroken(text) + beside));
        int over = Math.max(0, IntStream.of(longest).sum() - line);
        int slack = IntStream.range(0, columns).map(n -> longest[n] - least[n]).sum();
        return IntStream.range(0, columns)
            .map(n -> slack == 0 ? longest[n] : longest[n] - Math.min(over, slack) * (longest[n] - least[n]) / slack)
            .toArray();
    }

    private static int[] widest(List<List<String>> rows, ToIntFunction<String> width) {
        return IntStream.range(0, rows.getFirst().size())
            .map(n -> rows.stream().mapToInt(row -> width.applyAsInt(row.get(n))).max().orElse(1))
            .toArray();
    }

    private static int unbroken(String text) {
        return UNBROKEN.matcher(text).results().mapToInt(run -> run.end() - run.start()).max().orElse(0);
    }

    /** A Chinese letter is as wide as two digits. */
    private static int length(String text) {
        return text.chars().map(letter -> letter > 0x2E80 ? 2 : 1).sum();
    }

}
