package org.shanhe.kernel;

/**
 * A half-open range of 12-digit place codes, {@code [low, high)}: a place with all that
 * lies in it.
 */
public record PlaceRange(long low, long high) {

    public static final PlaceRange EVERYWHERE = new PlaceRange(0, 1_000_000_000_000L);

    public PlaceRange {
        if (low < 0 || high <= low || high > 1_000_000_000_000L) {
            throw new IllegalArgumentException("not a range of place codes: [%d,%d)".formatted(low, high));
        }
    }

    /** The range of the place with this code, its level read from the trailing zeros. */
    public static PlaceRange of(long code) {
        return new PlaceRange(code, code + span(code));
    }

    private static long span(long code) {
        if (code % 10_000_000_000L == 0) {
            return 10_000_000_000L;
        }
        if (code % 100_000_000L == 0) {
            return 100_000_000L;
        }
        if (code % 1_000_000L == 0) {
            return 1_000_000L;
        }
        return code % 1_000L == 0 ? 1_000L : 1L;
    }

    public boolean contains(long code) {
        return low <= code && code < high;
    }

}
