package org.shanhe.claims.check;

/** How a claim stands to a figure (核对结论). */
public enum Agreement {

    /** To the last digit. */
    EXACT(true),

    /** Rounded to the digits written. */
    ROUNDED(true),

    /** Cut off at the digits written. */
    TRUNCATED(true),

    /** Rounded to a round figure, coarser than the digits written. */
    ROUND_FIGURE(true),

    /** Inside the bound the text gives. */
    WITHIN(true),

    /** Said to be over a figure that is exactly that. */
    NOT_OVER(false),

    OVERSTATED(false),

    UNDERSTATED(false),

    /** A digit of the claim is lost. */
    UNREADABLE(false),

    /** A rank without its set. */
    NOT_CHECKABLE(false);

    private final boolean agrees;

    Agreement(boolean agrees) {
        this.agrees = agrees;
    }

    /** Whether it says more than the verdict. */
    public boolean isShown() {
        return agrees || this == NOT_OVER;
    }

    public boolean agrees() {
        return agrees;
    }

}
