package org.shanhe.indicator;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What the values of a figure are told in (计量单位): a unit, a share, or so much of one unit
 * for each of another, as in FEN_PER_PERSON.
 */
public record FigureUnit(String code) {

    private static final String PER = "_PER_";

    public boolean isShare() {
        return code.equals("RATIO");
    }

    /** Neither counted nor added up. */
    public boolean isRatio() {
        return isShare() || each() != null;
    }

    public boolean isMoney() {
        return counted().equals("FEN");
    }

    /** The unit itself, or the one of which there is so much for each of another. */
    public String counted() {
        int per = code.indexOf(PER);
        return per < 0 ? code : code.substring(0, per);
    }

    /** The unit for each of which there is so much, or null. */
    public @Nullable String each() {
        int per = code.indexOf(PER);
        return per < 0 ? null : code.substring(per + PER.length());
    }

    /** Money in yuan, anything else as it is kept. */
    public BigDecimal spoken(BigDecimal value) {
        return isMoney() ? value.movePointLeft(2) : value;
    }

}
