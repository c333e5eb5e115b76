package org.shanhe.claims.check;

/** How alike two short phrases are: the share of characters they have in common. */
final class Likeness {

    private Likeness() {
    }

    static double of(String one, String other) {
        if (one.isEmpty() || other.isEmpty()) {
            return 0;
        }
        var left = new StringBuilder(other);
        int common = 0;
        for (int i = 0; i < one.length(); i++) {
            int at = left.indexOf(one.substring(i, i + 1));
            if (at >= 0) {
                left.deleteCharAt(at);
                common++;
            }
        }
        return 2.0 * common / (one.length() + other.length());
    }

}
