package org.shanhe.indicator.explore;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shanhe.indicator.Figure;
import org.shanhe.indicator.Figure.Window;
import org.shanhe.kernel.Refused;

/**
 * A time that is a row, a column, or the whole of the question (时段); a figure is asked
 * for it, so that each cell is the figure asked alone.
 *
 * @param nth 0 and on; {@link #WHOLE} for all of them together
 */
record Slot(int nth, String key, @Nullable LocalDate from, LocalDate on) {

    static final int WHOLE = -1;

    private static final int MOST = 72;

    /** Apart from these the same slots a year before. */
    private static final int YEAR_BEFORE = 1_000;

    /** The times between two days, or the one the question names. */
    static List<Slot> of(@Nullable Axis axis, @Nullable LocalDate from, LocalDate on) {
        if (axis == null) {
            return List.of(new Slot(0, "", from, on));
        }
        var first = from == null ? beginning(axis, on) : from;
        Refused.unless(!first.isAfter(on), "PERIOD_BACKWARDS");
        Refused.unless(ChronoUnit.MONTHS.between(first, on) / months(axis) < MOST, "EXPLORE_TOO_MANY_TIMES", "most",
                MOST);
        var slots = new ArrayList<Slot>();
        for (var start = start(axis, first); !start.isAfter(on); start = start.plusMonths(months(axis))) {
            var end = start.plusMonths(months(axis)).minusDays(1);
            slots.add(new Slot(slots.size(), key(axis, start), start.isBefore(first) ? first : start,
                    end.isAfter(on) ? on : end));
        }
        slots.add(new Slot(WHOLE, "", first, on));
        return slots;
    }

    private static int months(Axis axis) {
        return axis == Axis.YEAR ? 12 : axis == Axis.QUARTER ? 3 : 1;
    }

    private static LocalDate beginning(Axis axis, LocalDate on) {
        return switch (axis) {
            case YEAR -> on.withDayOfYear(1).minusYears(4);
            case QUARTER -> on.withDayOfYear(1).minusYears(1);
            default -> on.withDayOfYear(1);
        };
    }

    private static LocalDate start(Axis axis, LocalDate day) {
        return day.withDayOfMonth(1).withMonth((day.getMonthValue() - 1) / months(axis) * months(axis) + 1);
    }

    private static String key(Axis axis, LocalDate start) {
        return switch (axis) {
            case YEAR -> "" + start.getYear();
            case QUARTER -> start.getYear() + "-Q" + (start.getMonthValue() + 2) / 3;
            default -> start.toString().substring(0, 7);
        };
    }

    /** The last day of a month stays one. */
    Slot yearBefore() {
        var day = on.minusYears(1);
        var last = on.getDayOfMonth() == on.lengthOfMonth() ? day.withDayOfMonth(day.lengthOfMonth()) : day;
        return new Slot(nth + YEAR_BEFORE, key, from == null ? null : from.minusYears(1), last);
    }

    boolean isWhole() {
        return nth == WHOLE || nth == WHOLE + YEAR_BEFORE;
    }

    /**
     * The first day a figure is asked for: none for a state, nor for what is read from
     * its beginning.
     */
    @Nullable LocalDate from(Figure figure, boolean timed, boolean upTo) {
        return switch (figure.window()) {
            case AT_DATE -> null;
            case PERIOD -> from == null ? on.withDayOfYear(1) : from;
            case CUMULATIVE -> timed && upTo ? null : from;
        };
    }

    /** Whether several times together have a value of the figure. */
    static boolean addsUp(Figure figure, boolean upTo) {
        return figure.window() == Window.PERIOD || figure.window() == Window.CUMULATIVE && !upTo;
    }

}
