package org.shanhe.indicator;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A named figure (指标): what it counts, in which unit, over which window, and the query of
 * its entries, which is also its drill-down.
 *
 * @param entries the query of its entries, or null for a figure made of parts
 * @param once whether no subject has two entries
 * @param everywhere whether a ratio is known only if its denominator is, wherever its
 * numerator has entries
 * @param parts none, or two: households and persons, numerator and denominator
 * @param rolled the table whose rows its entries are, each by its own place and day, so
 * that sums of them may be kept; null for any other
 * @param summed whether what stands for the entries are sums of them
 * @param carried what its entries tell beside their columns
 * @param apart whether what it has in a place depends on the place asked for, so that a
 * part of the whole is not the part asked alone
 */
public record Figure(String name, Words words, String unit, String owner, Window window, Counting counting,
        Set<Dimension> dimensions, @Nullable String entries, boolean once, boolean everywhere, List<Part> parts,
        Words definition, @Nullable String rolled, boolean summed, Set<Carried> carried, boolean apart) {

    /** Over which time a figure counts (时间口径): 当日, 期间, 累计. */
    public enum Window {

        AT_DATE, PERIOD, CUMULATIVE

    }

    /** How a figure counts (计数口径): 人, 人次, 金额, 比率. */
    public enum Counting {

        DISTINCT, OCCURRENCES, AMOUNT, RATIO

    }

    /** By what a figure can be split (维度): 下级地方, 县, 用途, 帮扶单位, 月份, 规则, 填表人. */
    public enum Dimension {

        PLACE, COUNTY, PURPOSE, PARTNER, MONTH, RULE, COLLECTOR

    }

    /** What entries tell beside their columns (附带): 资金来源, 地区标签, 联户. */
    public enum Carried {

        SOURCE, TAG, GROUP

    }

    /** The same words in both languages. */
    public record Words(String zh, String en) {

        public String in(Locale locale) {
            return locale.getLanguage().equals("en") ? en : zh;
        }

    }

    /** The role of another figure in this one, e.g. numerator. */
    public record Part(String role, String figure) {
    }

    public Figure {
        dimensions = Set.copyOf(dimensions);
        parts = List.copyOf(parts);
        carried = Set.copyOf(carried);
    }

    Figure with(@Nullable String text, Set<Carried> told, boolean alone) {
        return new Figure(name, words, unit, owner, window, counting, dimensions, text, once, everywhere, parts,
                definition, rolled, summed, told, alone);
    }

    /** The same over sums of its entries. */
    Figure summed(String cells) {
        return new Figure(name, words, unit, owner, window, counting, dimensions, cells, once, everywhere, parts,
                definition, rolled, true, carried, apart);
    }

    /** The figure whose entries are shown when this one is opened. */
    String opened() {
        return parts.isEmpty() ? name : parts.getFirst().figure();
    }

}
