package org.shanhe.exchange;

import java.util.Locale;

/**
 * Makes what people type comparable: full-width letters and digits, spaces of every kind.
 */
public final class Texts {

    private Texts() {
    }

    /**
     * The text without outer spaces and with half-width letters, digits and punctuation;
     * the same object if there is nothing to change.
     */
    public static String clean(String text) {
        int length = text.length();
        int start = 0;
        while (start < length && blank(text.charAt(start))) {
            start++;
        }
        int end = length;
        while (end > start && blank(text.charAt(end - 1))) {
            end--;
        }
        for (int i = start; i < end; i++) {
            if (odd(text.charAt(i))) {
                return rewritten(text, start, end);
            }
        }
        return start == 0 && end == length ? text : text.substring(start, end);
    }

    private static String rewritten(String text, int start, int end) {
        var clean = new StringBuilder(end - start);
        for (int i = start; i < end; i++) {
            var c = text.charAt(i);
            if (c >= '\uFF01' && c <= '\uFF5E') {
                clean.append((char) (c - 0xFEE0));
            }
            else if (c == '\u3000' || c == '\u00A0') {
                clean.append(' ');
            }
            else if (!invisible(c)) {
                clean.append(c);
            }
        }
        return clean.toString().strip();
    }

    private static boolean odd(char c) {
        return c >= '\uFF01' && c <= '\uFF5E' || c == '\u3000' || c == '\u00A0' || invisible(c);
    }

    private static boolean invisible(char c) {
        return c >= '\u200B' && c <= '\u200F' || c == '\uFEFF' || c == '\u2060' || c < ' ' && c != '\n' && c != '\t';
    }

    private static boolean blank(char c) {
        return Character.isWhitespace(c) || c == '\u00A0' || invisible(c);
    }

    /** A header cell reduced to what tells columns apart, brackets kept. */
    public static String header(String text) {
        var plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            c = c >= '\uFF01' && c <= '\uFF5E' ? (char) (c - 0xFEE0) : c;
            switch (c) {
                case '【', '〔', '[', '{', '「' -> plain.append('(');
                case '】', '〕', ']', '}', '」' -> plain.append(')');
                case '*', ':', '\'', '"', '_', '-', '、', '·', '★', '#' -> {
                }
                case ',', '/' -> {
                }
                default -> {
                    if (!blank(c)) {
                        plain.append(c);
                    }
                }
            }
        }
        return plain.toString().toUpperCase(Locale.ROOT);
    }

    /** A header without what stands in brackets. */
    static String withoutBrackets(String header) {
        var plain = new StringBuilder(header.length());
        int depth = 0;
        for (int i = 0; i < header.length(); i++) {
            var c = header.charAt(i);
            if (c == '(') {
                depth++;
            }
            else if (c == ')') {
                depth = Math.max(0, depth - 1);
            }
            else if (depth == 0) {
                plain.append(c);
            }
        }
        return plain.toString();
    }

    /** The national name in a header cell, such as AAC001, or empty. */
    static String key(String header) {
        for (int i = 0; i + 6 <= header.length(); i++) {
            if (header.charAt(i) == 'A' && letter(header.charAt(i + 1)) && letter(header.charAt(i + 2))
                    && digit(header.charAt(i + 3)) && digit(header.charAt(i + 4)) && digit(header.charAt(i + 5))
                    && (i + 6 == header.length() || !digit(header.charAt(i + 6)))) {
                return header.substring(i, i + 6);
            }
        }
        return "";
    }

    private static boolean letter(char c) {
        return c >= 'A' && c <= 'Z';
    }

    static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }

}
