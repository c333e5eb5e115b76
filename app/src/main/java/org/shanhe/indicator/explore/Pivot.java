package org.shanhe.indicator.explore;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table of figures (自助分析表).
 *
 * @param across the axis of the columns, or null where the figures are
 * @param cells by rows, then by columns
 */
record Pivot(List<Shown> figures, Axis down, @Nullable Axis across, @Nullable LocalDate from, LocalDate on,
        List<Head> rows, List<Head> columns, List<List<Cell>> cells) {

    record Shown(String name, String words, String unit, String definition) {
    }

    /**
     * @param whole whether it is the total, made from the entries
     */
    record Head(@Nullable String key, String label, boolean whole, @Nullable String figure) {
    }

    /**
     * @param value null where there is none, or where so few are not told
     * @param ask what to ask the figure to see the cell's entries; null where nothing can
     * be asked
     */
    record Cell(@Nullable BigDecimal value, String display, String figure, @Nullable String ask,
            @Nullable Compared compared) {
    }

    /**
     * What a cell is held against.
     *
     * @param change against the year before, in words
     * @param rank among the rows that are not totals, 1 the largest
     * @param middle the median of these rows
     * @param target of the letter, and how much of it is reached
     */
    record Compared(@Nullable BigDecimal lastYear, @Nullable String lastYearDisplay, @Nullable String lastYearAsk,
            @Nullable String change, @Nullable Integer rank, @Nullable Integer of, @Nullable String middle,
            @Nullable String target, @Nullable String reached) {
    }

}
