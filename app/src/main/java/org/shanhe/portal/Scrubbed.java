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

    private Scrubbed() {
    }

    static @Nullable String published(@Nullable String text) {
        return text == null ? null : NUMBERS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).find()
                ? NUMBERS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll("***") : text;
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
