package org.shanhe.report;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.shanhe.report.Composed.Block;
import org.shanhe.report.Composed.Heading;
import org.shanhe.report.Composed.Piece;

/** Numbers the headings that are left: 一、 and （一）, or 1. and 1.1 (层次序数). */
final class Headings {

    private static final String DIGITS = "零一二三四五六七八九";

    private final boolean english;

    private int first;

    private int second;

    Headings(Locale locale) {
        english = locale.getLanguage().equals("en");
    }

    List<Block> numbered(List<Block> blocks) {
        return blocks.stream().map(block -> block instanceof Heading heading ? numbered(heading) : block).toList();
    }

    private Heading numbered(Heading heading) {
        var number = heading.level() == 1 ? chapter() : section();
        return new Heading(heading.level(),
                Stream.concat(Stream.of(Piece.words(number)), heading.words().stream()).toList());
    }

    private String chapter() {
        first++;
        second = 0;
        return english ? first + ". " : chinese(first) + "、";
    }

    private String section() {
        second++;
        return english ? first + "." + second + " " : "（" + chinese(second) + "）";
    }

    /** Up to 99, which no report has. */
    private static String chinese(int number) {
        var ones = number % 10 == 0 ? "" : String.valueOf(DIGITS.charAt(number % 10));
        return number < 10 ? ones : (number < 20 ? "" : String.valueOf(DIGITS.charAt(number / 10))) + "十" + ones;
    }

}
