package org.shanhe.portal;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Free text as it may be published or kept (文本清洗): numbers that look like those of an ID
 * card, a telephone or an account are starred out of what is published, and what the
 * public typed keeps neither markup nor characters that cannot be seen.
 */
final class Scrubbed {

    private static final Pattern NUMBERS = Pattern
        .compile("(?<![0-9])(?:[0-9]{6}[ -][0-9]{8}[ -][0-9]{3}[0-9Xx]|[0-9]{4}(?:[ -][0-9]{4}){2,5}(?:[ -][0-9]{1,4})?"
                + "|1[3-9][0-9][ -][0-9]{4}[ -][0-9]{4}|1[3-9][0-9]{9}|[0-9]{12,}[Xx]?)(?![0-9])");

    /**
     * Control characters but for the end of a line, what turns the direction of writing,
     * and halves of letters.
     */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}&&[^\\n]]");

    private static final Pattern LINES = Pattern.compile("\\R");

    private static final char WIDE = '\uFF01';

    private static final char WIDE_LAST = '\uFF5E';

    private Scrubbed() {
    }

    static @Nullable String published(@Nullable String text) {
        if (text == null) {
            return null;
        }
        var shown = new StringBuilder(text);
        NUMBERS.matcher(narrow(text))
            .results()
            .toList()
            .reversed()
            .forEach(found -> shown.replace(found.start(), found.end(), "***"));
        return shown.toString();
    }

    /**
     * Wide digits, letters, dashes and spaces as narrow ones, each in its place;
     * everything else as it is.
     */
    private static String narrow(String text) {
        var narrow = text.chars()
            .map(c -> c >= WIDE && c <= WIDE_LAST ? c - WIDE + '!'
                    : Character.getType(c) == Character.SPACE_SEPARATOR ? ' '
                            : Character.getType(c) == Character.DASH_PUNCTUATION ? '-'
                                    : Character.isDigit(c) ? '0' + Character.digit(c, 10) : c);
        return narrow.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    /** As it is kept; the brackets of markup become those of print. */
    static String typed(@Nullable String text) {
        return text == null ? ""
                : UNSEEN.matcher(LINES.matcher(Normalizer.normalize(text, Normalizer.Form.NFC)).replaceAll("\n"))
                    .replaceAll("")
                    .replace('<', '＜')
                    .replace('>', '＞')
                    .strip();
    }

}
