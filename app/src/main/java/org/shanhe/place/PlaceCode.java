package org.shanhe.place;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.shanhe.kernel.PlaceRange;
import org.shanhe.kernel.Refused;

/**
 * The 12-digit code of an administrative division (行政区划代码), whose leading digits are the
 * codes of the places it lies in.
 */
public record PlaceCode(@JsonValue Long value) implements Comparable<PlaceCode> {

    private static final Pattern TEXT = Pattern.compile("[1-9][0-9]([0-9]{2}([0-9]{2}([0-9]{3}([0-9]{3})?)?)?)?");

    /** What one unit of each level is worth, province first. */
    private static final long[] UNIT = { 10_000_000_000L, 100_000_000L, 1_000_000L, 1_000L, 1L };

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public PlaceCode {
        if (value < 110_000_000_000L || value > 999_999_999_999L) {
            throw Refused.invalid("PLACE_CODE_MALFORMED", "code", value);
        }
    }

    /**
     * Takes 2, 4, 6, 9 or 12 digits.
     */
    public static PlaceCode of(String text) {
        var digits = text.strip();
        if (!TEXT.matcher(digits).matches()) {
            throw Refused.invalid("PLACE_CODE_MALFORMED", "code", text);
        }
        return new PlaceCode(Long.parseLong(digits + "0".repeat(12 - digits.length())));
    }

    /** 1 province, 2 prefecture, 3 county, 4 town, 5 village. */
    public int level() {
        int level = 1;
        while (value % UNIT[level - 1] != 0) {
            level++;
        }
        return level;
    }

    public long low() {
        return value;
    }

    /** The first code after the place and all that lies in it. */
    public long high() {
        return value + UNIT[level() - 1];
    }

    public PlaceRange range() {
        return new PlaceRange(low(), high());
    }

    public boolean contains(PlaceCode other) {
        return low() <= other.value && other.value < high();
    }

    public Optional<PlaceCode> parent() {
        int level = level();
        return level == 1 ? Optional.empty() : Optional.of(above(level - 1));
    }

    /**
     * Its places from the province down to itself; a place that is its own county stands
     * there once.
     */
    public List<PlaceCode> path() {
        var path = new ArrayList<PlaceCode>();
        for (int level = 1; level <= level(); level++) {
            var code = above(level);
            if (!path.contains(code)) {
                path.add(code);
            }
        }
        return path;
    }

    private PlaceCode above(int level) {
        return new PlaceCode(value - value % UNIT[level - 1]);
    }

    @Override
    public int compareTo(PlaceCode other) {
        return value.compareTo(other.value);
    }

    /** The 12 digits. */
    @Override
    public String toString() {
        return value.toString();
    }

}
