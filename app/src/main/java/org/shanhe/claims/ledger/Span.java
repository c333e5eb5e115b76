package org.shanhe.claims.ledger;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The days a claim speaks of (统计期间).
 *
 * @param from none for all time
 */
record Span(@Nullable LocalDate from, LocalDate on) {

    private static final Pattern DAY = Pattern.compile(
            "(?<year>[12][0-9]{3})(?:-(?<month>[0-9]{1,2})(?:-(?<day>[0-9]{1,2}))?|(?<half>H[12])|(?<quarter>Q[1-4]))?");

    private static final Pattern YEARS_BACK = Pattern.compile("(?:近|过去|连续)([一二两三四五六七八九十]|[0-9]{1,2})年");

    private static final String NUMBERS = "零一二三四五六七八九十";

    /**
     * By the guide's grammar; a period it does not say is all time up to the document's
     * day.
     */
    static Span of(@Nullable String period, LocalDate published, Dictionary dictionary) {
        var words = period == null ? "" : period.replace("累计", "").strip();
        var since = dictionary.since(words);
        if (since != null) {
            return new Span(since, published);
        }
        var back = YEARS_BACK.matcher(words);
        if (back.find()) {
            return new Span(published.minusYears(number(back.group(1))), published);
        }
        try {
            return read(words, published);
        }
        catch (DateTimeException e) {
            return new Span(null, published);
        }
    }

    private static Span read(String words, LocalDate published) {
        int dots = words.indexOf("..");
        if (dots >= 0) {
            var first = DAY.matcher(words.substring(0, dots));
            var last = DAY.matcher(words.substring(dots + 2));
            return new Span(first.find() ? first(first) : null,
                    last.find() ? earlier(last(last), published) : published);
        }
        var day = DAY.matcher(words);
        if (!day.find()) {
            return new Span(null, published);
        }
        var on = earlier(last(day), published);
        return new Span(words.startsWith("@") ? null : first(day), on);
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private static LocalDate first(Matcher day) {
        var months = months(day);
        return day.group("day") == null ? months[0].atDay(1) : months[0].atDay(Integer.parseInt(day.group("day")));
    }

    private static LocalDate last(Matcher day) {
        return day.group("day") == null ? months(day)[1].atEndOfMonth() : first(day);
    }

    private static YearMonth[] months(Matcher day) {
        int year = Integer.parseInt(day.group("year"));
        int first = day.group("month") != null ? Integer.parseInt(day.group("month"))
                : day.group("half") != null ? (day.group("half").charAt(1) - '1') * 6 + 1
                        : day.group("quarter") != null ? (day.group("quarter").charAt(1) - '1') * 3 + 1 : 1;
        int length = day.group("month") != null ? 1
                : day.group("half") != null ? 6 : day.group("quarter") != null ? 3 : 12;
        return new YearMonth[] { YearMonth.of(year, first), YearMonth.of(year, first).plusMonths(length - 1) };
    }

    private static int number(String word) {
        return Character.isDigit(word.charAt(0)) ? Integer.parseInt(word)
                : word.equals("两") ? 2 : NUMBERS.indexOf(word.charAt(0));
    }

}
