package org.shanhe.kernel;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Rows that a module offers to documents: a roster, a ledger of problems (清单). Each is a
 * component; a template of a report asks for it by its name.
 */
public interface Roll {

    /** As a template calls it, e.g. {@code cadre.roster}. */
    String name();

    /** Its columns; {@code roll.NAME.COLUMN} is a word of the module. */
    List<String> columns();

    /** Those in the reader's scope, a cell a column; none is no table. */
    List<List<Cell>> rows(Asked asked, Locale locale);

    /**
     * A whole list as the lines of a roll, read page after page.
     * @param wanted which of its rows stand in it
     */
    static <T> List<List<Cell>> lines(Listed.Pages<T> pages, Predicate<T> wanted, Function<T, List<Cell>> line) {
        return Listed.all(pages).stream().filter(wanted).map(line).toList();
    }

    /**
     * Of whom and of which days.
     *
     * @param place a code of 12 digits with all that lies in it, or null
     * @param partner with all its units, or null
     * @param from the first day, or null for all time
     */
    record Asked(@Nullable Long place, @Nullable Long partner, @Nullable LocalDate from, LocalDate on) {

        public boolean holds(LocalDate day) {
            return !day.isAfter(on) && (from == null || !day.isBefore(from));
        }

    }

    /**
     * @param address of the page that shows what stands here, or null
     */
    record Cell(String text, @Nullable String address) {

        public static Cell of(@Nullable Object text) {
            return new Cell(text == null ? "" : text.toString(), null);
        }

        /** Money in tens of thousands of yuan, as tables of documents have it (万元). */
        public static Cell money(@Nullable Long fen) {
            return of(fen == null || fen == 0 ? "—"
                    : BigDecimal.valueOf(fen, 6)
                        .setScale(2, RoundingMode.HALF_UP)
                        .stripTrailingZeros()
                        .toPlainString());
        }

    }

}
