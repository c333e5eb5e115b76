package org.shanhe.claims.check;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The first run of digits of a written quantity, with the damage that scans do repaired.
 */
class Digits {

    private final StringBuilder run = new StringBuilder();

    private boolean point;

    private Digits() {
    }

    static @Nullable BigDecimal of(String surface) {
        var digits = new Digits();
        for (int i = 0; i < surface.length() && digits.take(surface.charAt(i)); i++) {
            continue;
        }
        return digits.read();
    }

    /** Whether the run may go on behind this character. */
    private boolean take(char c) {
        if (c >= '0' && c <= '9' || c == 'O' || c == 'o' || c == 'l' || c == 'I') {
            run.append(c == 'O' || c == 'o' ? '0' : c == 'l' || c == 'I' ? '1' : c);
            return true;
        }
        if (run.isEmpty()) {
            return true;
        }
        if ((c == '.' || c == '。') && !point) {
            point = true;
            run.append('.');
            return true;
        }
        return c == ',' || c == ' ' || c == '\n';
    }

    private @Nullable BigDecimal read() {
        if (point && run.charAt(run.length() - 1) == '.') {
            run.setLength(run.length() - 1);
        }
        return run.isEmpty() || run.charAt(0) == '.' ? null : new BigDecimal(run.toString());
    }

}
