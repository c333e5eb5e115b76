package org.shanhe.report;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A report that can be asked for (报告种类).
 *
 * @param about whose report it is
 * @param period whether it tells of the time since a first day, or of all time
 * @param until the last day of a year that it can tell of, or null
 */
public record ReportKind(String kind, String zh, String en, About about, boolean period, @Nullable MonthDay until) {

    /** Whose report it is: 帮扶单位, 地方. */
    public enum About {

        PARTNER, PLACE

    }

    /** The day itself, or the last one before it of which it can tell. */
    LocalDate last(LocalDate day) {
        var end = until == null ? day : until.atYear(day.getYear());
        return day.isAfter(end) ? end : day;
    }

    public String in(Locale locale) {
        return locale.getLanguage().equals("en") ? en : zh;
    }

}
