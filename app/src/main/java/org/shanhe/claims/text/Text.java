package org.shanhe.claims.text;

/** Plain text and, for each of its characters, where it stood in the original. */
public record Text(String chars, int[] origin) {

    public int length() {
        return chars.length();
    }

    /** The first character of the original that the given one came from. */
    public int originStart(int at) {
        return at < origin.length ? origin[at] : originEnd(at);
    }

    /** One behind the last character of the original before the given place. */
    public int originEnd(int at) {
        return at == 0 ? 0 : origin[at - 1] + 1;
    }

    /** Gathers a text character by character. */
    static class Builder {

        private final StringBuilder chars;

        private int[] origin;

        Builder(int expected) {
            chars = new StringBuilder(expected);
            origin = new int[Math.max(16, expected)];
        }

        void add(char c, int from) {
            if (chars.length() == origin.length) {
                origin = java.util.Arrays.copyOf(origin, origin.length * 2);
            }
            origin[chars.length()] = from;
            chars.append(c);
        }

        void add(Text text, int from, int to) {
            for (int i = from; i < to; i++) {
                add(text.chars.charAt(i), text.origin[i]);
            }
        }

        /** Puts words in the place of a stretch; those too many stand at its end. */
        void replace(Text text, int from, int to, String words) {
            for (int i = 0; i < words.length(); i++) {
                add(words.charAt(i), text.origin[Math.min(from + i, to - 1)]);
            }
        }

        boolean isEmpty() {
            return chars.isEmpty();
        }

        Text build() {
            return new Text(chars.toString(), java.util.Arrays.copyOf(origin, chars.length()));
        }

    }

}
