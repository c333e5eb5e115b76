package org.shanhe.claims;

import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * Lines that a page only broke for want of room, made whole again: a sentence in a PDF
 * file runs over many of them (折行).
 */
final class WrappedLines {

    private static final String ENDS = "。!?;:…！？；：";

    /** A heading, an item of a list or a page's number begins anew. */
    private static final Pattern ANEW = Pattern.compile(
            "^([一二三四五六七八九十]{1,3}[、.]|[(（][一二三四五六七八九十0-9]{1,3}[)）]|[0-9]{1,2}[.、](?![0-9])|第[一二三四五六七八九十0-9]{1,3}[章节条页]|[-—·•●■]|附件|附表|表[0-9]|图[0-9]|注[:：]|记者[:：]|答[:：]|问[:：])");

    /** The line that says when a page was written. */
    private static final Pattern TIME = Pattern.compile("[0-9]:[0-9]{2}$");

    /** Of shorter lines nobody knows why they end. */
    private static final int NARROW = 50;

    private WrappedLines() {
    }

    static String joined(String text) {
        var lines = text.split("\n", -1);
        int full = full(lines);
        if (full < NARROW) {
            return text;
        }
        var out = new StringBuilder(text.length());
        for (int i = 0; i < lines.length; i++) {
            var line = lines[i].stripTrailing();
            out.append(line);
            if (i + 1 < lines.length && !goesOn(line, lines[i + 1], full)) {
                out.append('\n');
            }
            else if (i + 1 < lines.length && latin(line.charAt(line.length() - 1)) && latin(lines[i + 1].charAt(0))) {
                out.append(' ');
            }
        }
        return out.toString();
    }

    private static boolean goesOn(String line, String next, int full) {
        return !line.isBlank() && !next.isBlank() && width(line) * 5 >= full * 3
                && ENDS.indexOf(line.charAt(line.length() - 1)) < 0 && !ANEW.matcher(next).lookingAt() && !row(line)
                && !row(next) && !TIME.matcher(line).find() && !Character.isWhitespace(next.charAt(0));
    }

    /** As wide as all but the widest lines are. */
    private static int full(String[] lines) {
        var widths = Arrays.stream(lines)
            .filter(line -> !line.isBlank())
            .mapToInt(WrappedLines::width)
            .sorted()
            .toArray();
        return widths.length == 0 ? 0 : widths[(widths.length - 1) * 9 / 10];
    }

    private static int width(String line) {
        return (int) line.chars().map(c -> c < 0x2000 ? 1 : 2).asLongStream().sum();
    }

    // of a table: words and figures
    private static boolean row(String line) {
        var tokens = line.split(" +");
        return tokens.length > 2
                && tokens[tokens.length - 1].chars().allMatch(c -> Character.isDigit(c) || ".,%-—".indexOf(c) >= 0);
    }

    private static boolean latin(char c) {
        return c < 0x80 && Character.isLetter(c);
    }

}
