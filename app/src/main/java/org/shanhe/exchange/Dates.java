package org.shanhe.exchange;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * Reads a day as people write it, as the number yyyymmdd; the day, or month and day, are
 * 00 where it does not say them.
 */
public final class Dates {

    public static final int MALFORMED = -1;

    private static final LocalDate EXCEL = LocalDate.of(1899, 12, 30);

    private Dates() {
    }

    /** 2014-01-31, 2014/1/31, 2014.1, 201401, 20140131, 2014年1月, 2014, 41670. */
    public static int parse(String text) {
        int[] parts = new int[3];
        int count = 0;
        int digits = 0;
        boolean inside = false;
        for (int i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (Texts.digit(c)) {
                if (!inside) {
                    if (count == 3) {
                        break; // what follows the day is the time
                    }
                    count++;
                    digits = 0;
                    inside = true;
                }
                if (++digits > 8) {
                    return MALFORMED;
                }
                parts[count - 1] = parts[count - 1] * 10 + (c - '0');
            }
            else if (separator(c)) {
                inside = false;
            }
            else {
                return MALFORMED;
            }
        }
        if (count == 1) {
            return alone(parts[0], digits);
        }
        // 41670.0, as some programs write a serial number
        if (count == 2 && parts[1] == 0 && text.indexOf('.') > 0) {
            return alone(parts[0], String.valueOf(parts[0]).length());
        }
        return count == 0 ? MALFORMED : valid(parts[0], parts[1], parts[2], count == 3);
    }

    private static boolean separator(char c) {
        return c == '-' || c == '/' || c == '.' || c == '年' || c == '月' || c == '日' || c == '号' || c == ' ' || c == 'T'
                || c == ':' || c == '\\' || c == '—';
    }

    private static int alone(int number, int digits) {
        return switch (digits) {
            case 4 -> valid(number, 0, 0, false);
            case 5 -> serial(number);
            case 6 -> valid(number / 100, number % 100, 0, false);
            case 8 -> valid(number / 10000, number / 100 % 100, number % 100, number % 100 != 0);
            default -> MALFORMED;
        };
    }

    private static int serial(int days) {
        return days < 3_000 || days > 80_000 ? MALFORMED : number(EXCEL.plusDays(days));
    }

    private static int valid(int year, int month, int day, boolean whole) {
        if (year < 1850 || year > 2100 || month < 0 || month > 12 || day < 0) {
            return MALFORMED;
        }
        if (whole && (month == 0 || day == 0) || month > 0 && day > YearMonth.of(year, month).lengthOfMonth()) {
            return MALFORMED;
        }
        return month == 0 && day != 0 ? MALFORMED : year * 10000 + month * 100 + day;
    }

    private static int number(LocalDate date) {
        return date.getYear() * 10000 + date.getMonthValue() * 100 + date.getDayOfMonth();
    }

    /** The day meant, the first of the month or year where it is not said. */
    public static LocalDate first(int date) {
        return LocalDate.of(date / 10000, Math.max(1, date / 100 % 100), Math.max(1, date % 100));
    }

    /** Whether the day is the one given, as far as it says. */
    static boolean agrees(int date, LocalDate other) {
        return date / 10000 == other.getYear() && (date / 100 % 100 == 0 || date / 100 % 100 == other.getMonthValue())
                && (date % 100 == 0 || date % 100 == other.getDayOfMonth());
    }

}
