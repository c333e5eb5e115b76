package org.shanhe.pledge;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.shanhe.indicator.Figure;
import org.shanhe.indicator.Figure.Dimension;
import org.shanhe.indicator.Figure.Window;
import org.shanhe.indicator.Question;
import org.shanhe.policy.LetterTemplate.Cascade;
import org.shanhe.policy.LetterTemplate.Nature;

/**
 * What a letter promises of one indicator (责任书指标), with what its actual is asked for.
 *
 * @param units the partner who promised with all its units, ids with commas between
 * @param stated the last statement accepted by the day asked for, where there is no
 * figure
 */
record Target(long id, long letter, String code, String zh, String en, String unit, Nature nature, BigDecimal weight,
        @Nullable String figure, @Nullable String purpose, boolean atMost, Cascade cascade, BigDecimal promised,
        @Nullable Long place, @Nullable Long partner, @Nullable String units, LocalDate fromOn, LocalDate toOn,
        @Nullable BigDecimal stated, @Nullable LocalDate statedOn, int openStatements, @Nullable String owner,
        @Nullable LocalDate dueOn) {

    /** By when it has to be reached: with the letter, if nothing else is said. */
    LocalDate endsOn() {
        return dueOn == null ? toOn : dueOn;
    }

    String words(Locale locale) {
        return locale.getLanguage().equals("en") ? en : zh;
    }

    /** The day up to which it is counted. */
    LocalDate until(LocalDate on) {
        return on.isAfter(toOn) ? toOn : on;
    }

    /** What its figure is asked for a day; a figure of a day knows no beginning. */
    Question question(Figure known, LocalDate on) {
        boolean ofPartner = known.dimensions().contains(Dimension.PARTNER);
        return new Question(place, ofPartner ? partner : null, units == null || !ofPartner ? null : ids(units),
                known.window() == Window.AT_DATE ? null : fromOn, until(on),
                purpose == null ? null : new String[] { purpose });
    }

    private static Long[] ids(String units) {
        return Arrays.stream(units.split(",")).map(Long::valueOf).toArray(Long[]::new);
    }

}
