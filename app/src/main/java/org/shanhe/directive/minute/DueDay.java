package org.shanhe.directive.minute;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * By when something is to be done, as a minute says it (完成时限).
 *
 * @param on null when it is to be done at once or no day is named
 * @param words as they stand in the minute, or null
 */
record DueDay(@Nullable LocalDate on, @Nullable String words, boolean atOnce) {

    private static final String NUMBER = "(\\d{1,3}|[一二两三四五六七八九十]{1,3})";

    private static final Pattern DAY = Pattern.compile("(?:(\\d{4})年|(明年))?(\\d{1,2})月(\\d{1,2})日");

    private static final Pattern MONTH = Pattern.compile("(?:(\\d{4})年|(明年|今年))?(\\d{1,2})月(?:份)?(上旬|中旬|下旬|底|末|内)?");

    private static final Pattern YEAR = Pattern.compile("(?:(\\d{4})年|(明年|今年|本年))?(上半年(?=前|内|完成|底)|年底|年末|(?<=年)[底末])");

    private static final Pattern QUARTER = Pattern.compile("(?:(\\d{4})年|(明年|今年))?(?:第)?([一二三四1-4])季度");

    private static final Pattern SOON = Pattern.compile("(本周|下周|本月底|本月|下月底|下月|月底|月末)");

    private static final Pattern WITHIN = Pattern.compile(NUMBER + "\\s*个?(工作日|日|天|周|月|星期)(?:之内|以内|内)");

    private static final Pattern AT_ONCE = Pattern.compile("立行立改|立即|即日起|马上");

    private static final Pattern HELD = Pattern.compile("(\\d{4})年(\\d{1,2})月(\\d{1,2})日");

    private static final DueDay NONE = new DueDay(null, null, false);

    /** The first full day a text names: when the meeting was held. */
    static @Nullable LocalDate first(String text) {
        var found = HELD.matcher(text);
        return found.find() ? day(number(found.group(1)), number(found.group(2)), number(found.group(3))) : null;
    }

    /** The day a sentence names, counted from the day of the meeting. */
    static DueDay of(String sentence, LocalDate held) {
        boolean atOnce = AT_ONCE.matcher(sentence).find();
        for (var pattern : new Pattern[] { DAY, QUARTER, MONTH, YEAR, WITHIN, SOON }) {
            var found = pattern.matcher(sentence);
            while (found.find()) {
                var on = read(pattern, found.toMatchResult(), held);
                if (on != null && on.isAfter(held)) {
                    return new DueDay(on, found.group(), atOnce);
                }
            }
        }
        return atOnce ? new DueDay(null, null, true) : NONE;
    }

    private static @Nullable LocalDate read(Pattern pattern, MatchResult found, LocalDate held) {
        if (pattern == DAY) {
            int month = number(found.group(3));
            int year = year(found, held, month);
            return day(year, month, number(found.group(4)));
        }
        if (pattern == MONTH) {
            int month = number(found.group(3));
            var part = found.group(4);
            return month < 1 || month > 12 ? null : switch (part == null ? "" : part) {
                case "上旬" -> LocalDate.of(year(found, held, month), month, 10);
                case "中旬" -> LocalDate.of(year(found, held, month), month, 20);
                default -> YearMonth.of(year(found, held, month), month).atEndOfMonth();
            };
        }
        if (pattern == QUARTER) {
            int quarter = number(found.group(3));
            return YearMonth.of(year(found, held, quarter * 3), quarter * 3).atEndOfMonth();
        }
        if (pattern == YEAR) {
            boolean half = found.group(3).equals("上半年");
            return half ? LocalDate.of(year(found, held, 6), 6, 30) : LocalDate.of(year(found, held, 12), 12, 31);
        }
        if (pattern == WITHIN) {
            int many = number(found.group(1));
            return switch (found.group(2)) {
                case "月" -> held.plusMonths(many);
                case "周", "星期" -> held.plusWeeks(many);
                case "工作日" -> working(held, many);
                default -> held.plusDays(many);
            };
        }
        return switch (found.group(1)) {
            case "本周" -> held.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
            case "下周" -> held.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY)).plusWeeks(1);
            case "下月", "下月底" -> YearMonth.from(held).plusMonths(1).atEndOfMonth();
            default -> YearMonth.from(held).atEndOfMonth();
        };
    }

    /** A month that has passed is the next year's. */
    private static int year(MatchResult found, LocalDate held, int month) {
        if (found.group(1) != null) {
            return number(found.group(1));
        }
        var word = found.group(2);
        return "明年".equals(word) || word == null && month < held.getMonthValue() ? held.getYear() + 1 : held.getYear();
    }

    private static LocalDate working(LocalDate held, int days) {
        var day = held;
        for (int left = days; left > 0;) {
            day = day.plusDays(1);
            if (day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY) {
                left--;
            }
        }
        return day;
    }

    private static @Nullable LocalDate day(int year, int month, int day) {
        return month >= 1 && month <= 12 && day >= 1 && day <= YearMonth.of(year, month).lengthOfMonth()
                ? LocalDate.of(year, month, day) : null;
    }

    private static int number(String written) {
        if (Character.isDigit(written.charAt(0))) {
            return Integer.parseInt(written);
        }
        int value = 0;
        for (char letter : written.toCharArray()) {
            int digit = letter == '两' ? 2 : "一二三四五六七八九".indexOf(letter) + 1;
            value = letter == '十' ? Math.max(1, value) * 10 : value + digit;
        }
        return value;
    }

}
