package org.shanhe.claims.ledger;

import java.math.BigDecimal;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.shanhe.claims.number.Quantity;
import org.shanhe.claims.number.Unit;
import org.shanhe.claims.text.Link;
import org.shanhe.claims.text.Text;

/**
 * How large a number below a link is meant: its unit stands inside the link or at the
 * head of its column, in Chinese or in English (链接数字的单位).
 */
final class LinkedNumbers {

    /** Where a line ended in a narrow cell the next word stands close by. */
    private static final Pattern ENGLISH = Pattern.compile("[\\d,.]+\\s*(thousand|million|billion)");

    private static final Map<String, BigDecimal> MAGNITUDES = Map.of("thousand", BigDecimal.valueOf(1_000), "million",
            BigDecimal.valueOf(1_000_000), "billion", BigDecimal.valueOf(1_000_000_000));

    /** As tables of the platform's reports write money. */
    private static final Pattern COLUMN = Pattern.compile("(万元)|million\\s*yuan");

    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);

    private static final char FIRST_HAN = '\u2e80';

    private final Text text;

    /** In what money is counted from there on. */
    private final NavigableMap<Integer, BigDecimal> columns = new TreeMap<>();

    LinkedNumbers(Text text) {
        this.text = text;
        var found = COLUMN.matcher(text.chars());
        while (found.find()) {
            columns.put(found.start(), found.group(1) == null ? MAGNITUDES.get("million") : TEN_THOUSAND);
        }
    }

    /**
     * @param unit as written in Chinese, or none
     * @param factor how many of the figure's own unit one is
     */
    record Meant(@Nullable Unit unit, BigDecimal factor) {
    }

    Meant of(Quantity quantity, Link link, boolean money) {
        var english = ENGLISH.matcher(text.chars()).region(quantity.number(), text.length());
        if (english.lookingAt() && text.originStart(english.start(1)) < link.end()) {
            return new Meant(null, MAGNITUDES.getOrDefault(english.group(1), BigDecimal.ONE));
        }
        var unit = quantity.unit();
        if (unit != null && text.originEnd(quantity.end()) <= link.end() && !goesOn(quantity.end())) {
            return new Meant(unit, unit.factor());
        }
        var column = money ? columns.floorEntry(quantity.number()) : null;
        return new Meant(null, column != null ? column.getValue() : money ? TEN_THOUSAND : BigDecimal.ONE);
    }

    /** Names may be Chinese, the sentences are not. */
    boolean inEnglish() {
        long letters = text.chars().chars().filter(c -> latin((char) c)).count();
        return letters > text.chars().chars().filter(c -> c >= FIRST_HAN).count();
    }

    /** What begins like a unit may be a longer word: 320,000 mu are no metres. */
    private boolean goesOn(int end) {
        return end < text.length() && latin(text.chars().charAt(end - 1)) && latin(text.chars().charAt(end));
    }

    private static boolean latin(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

}
