package org.shanhe.demo;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/**
 * Issues citizen numbers of one county that pass every check and are nobody's: the
 * sequence counts down from 998 and 997, which are kept for those past a hundred.
 */
final class IdentityNumbers {

    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);

    private static final int[] WEIGHTS = { 7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2 };

    private final int county;

    private final short[] issued = new short[2 * 46_000];

    IdentityNumbers(int county) {
        this.county = county;
    }

    String next(LocalDate birth, boolean isMale) {
        int at = 2 * (int) ChronoUnit.DAYS.between(FIRST, birth) + (isMale ? 1 : 0);
        int sequence = (isMale ? 997 : 998) - 2 * issued[at]++;
        if (sequence < 1) {
            throw new IllegalStateException("no number left for a birth on %s in %d".formatted(birth, county));
        }
        var body = "%06d%s%03d".formatted(county, birth.format(DateTimeFormatter.BASIC_ISO_DATE), sequence);
        return body + check(body);
    }

    static char check(String body) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (body.charAt(i) - '0') * WEIGHTS[i];
        }
        return "10X98765432".charAt(sum % 11);
    }

}
