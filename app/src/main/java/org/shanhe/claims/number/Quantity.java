package org.shanhe.claims.number;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A number with its unit as written (数量), not yet judged.
 *
 * @param start where it begins, bound word included
 * @param number where its number begins
 * @param end one behind its unit and bound words
 * @param value in the unit as written; none where digits may be lost
 * @param unit none for a number without one
 * @param word the unit as written
 * @param digits whether written in digits
 * @param refused the reason where its shape alone says it is no quantity
 */
public record Quantity(int start, int number, int end, @Nullable BigDecimal value, @Nullable BigDecimal max,
        Bound bound, Form form, @Nullable Unit unit, String word, boolean digits, @Nullable String refused) {

    /** How the number limits what it counts. */
    public enum Bound {

        EXACT, APPROX, BELOW, AT_LEAST, OVER, AT_MOST, RANGE

    }

    /** What kind of number it is. */
    public enum Form {

        COUNT, SHARE, MULTIPLE, RANK

    }

    static Quantity refused(int start, int end, String reason) {
        return new Quantity(start, start, end, null, null, Bound.EXACT, Form.COUNT, null, "", true, reason);
    }

    public boolean damaged() {
        return value == null;
    }

    public boolean is(Unit.Kind kind) {
        return unit != null && unit.kind() == kind;
    }

    public boolean counts(String base) {
        return unit != null && unit.base().equals(base);
    }

}
