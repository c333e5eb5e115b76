package org.shanhe.report;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shanhe.indicator.Asked;
import org.shanhe.indicator.Figure;
import org.shanhe.indicator.Figure.Dimension;
import org.shanhe.indicator.Figure.Window;
import org.shanhe.kernel.Refused;
import org.shanhe.kernel.Roll;
import org.shanhe.report.Template.Ask;

/**
 * Whose report over which days (报告对象).
 *
 * @param from the first day, or null for all time
 * @param name of the partner or the place
 */
record Subject(@Nullable Long partner, @Nullable String place, String name, @Nullable LocalDate from, LocalDate on) {

    /** Before anything of this kind was done. */
    private static final LocalDate EVER = LocalDate.of(1949, 10, 1);

    /**
     * What a placeholder asks of its figure.
     * @param years how many years before the report's days
     */
    Asked asked(Figure figure, Ask ask, int line, int years) {
        Refused.unless(partner == null || figure.dimensions().contains(Dimension.PARTNER),
                "REPORT_FIGURE_NOT_BY_PARTNER", "line", line, "text", figure.name());
        Refused.unless(ask.purposes() == null || figure.dimensions().contains(Dimension.PURPOSE),
                "REPORT_FIGURE_NOT_BY_PURPOSE", "line", line, "text", figure.name());
        var first = figure.window() == Window.AT_DATE ? null : ask.everSince() ? EVER : from;
        return new Asked(place, partner, on.minusYears(years), first == null ? null : first.minusYears(years), null,
                ask.purposes());
    }

    Roll.Asked rollAsked() {
        return new Roll.Asked(place == null ? null : Long.valueOf(place), partner, from, on);
    }

    Map<String, String> variables(Locale locale) {
        boolean english = locale.getLanguage().equals("en");
        var day = english ? DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH)
                : DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.CHINESE);
        var start = from == null ? on.withDayOfYear(1) : from;
        var months = start.getDayOfYear() == 1 && on.getDayOfYear() == on.lengthOfYear()
                ? on.getYear() + (english ? "" : "年")
                : english ? "%s–%s %d".formatted(month(start), month(on), on.getYear())
                        : start.getMonthValue() == on.getMonthValue()
                                ? "%d年%d月".formatted(on.getYear(), on.getMonthValue())
                                : "%d年%d—%d月".formatted(on.getYear(), start.getMonthValue(), on.getMonthValue());
        return Map.of(partner == null ? "place" : "partner", name, "from", start.format(day), "on", on.format(day),
                "year", Integer.toString(on.getYear()), "month", Integer.toString(on.getMonthValue()), "period",
                months);
    }

    private static String month(LocalDate day) {
        return day.format(DateTimeFormatter.ofPattern("MMM", Locale.ENGLISH));
    }

}
