package org.shanhe.indicator.explore;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.shanhe.indicator.Figure;
import org.shanhe.indicator.Figure.Carried;
import org.shanhe.indicator.Figure.Dimension;
import org.shanhe.kernel.Refused;

/** By what rows or columns are made (行列维度): 地区各级, 联户, 年季月, 用途, 单位, 来源, 标签, 规则, 填表人. */
enum Axis {

    PROVINCE, PREFECTURE, COUNTY, TOWN, VILLAGE, GROUP, YEAR, QUARTER, MONTH, PURPOSE, PARTNER, SOURCE, TAG, RULE,
    COLLECTOR;

    private static final long[] SPANS = { 10_000_000_000L, 100_000_000L, 1_000_000L, 1_000L, 1L };

    static @Nullable Axis of(String parameter, @Nullable String name) {
        if (name == null || name.isEmpty()) {
            return null;
        }
        return Arrays.stream(values())
            .filter(axis -> axis.name().equals(name))
            .findFirst()
            .orElseThrow(() -> Refused.invalid("FILTER_MALFORMED", "name", parameter, "value", name));
    }

    boolean isPlace() {
        return ordinal() <= VILLAGE.ordinal();
    }

    boolean isTime() {
        return this == YEAR || this == QUARTER || this == MONTH;
    }

    /** Whether an entry may stand on several lines at once, so that no total is a sum. */
    boolean isManifold() {
        return this == TAG || this == PARTNER;
    }

    /** 1 a province to 5 a village. */
    int level() {
        return ordinal() + 1;
    }

    long span() {
        return SPANS[ordinal()];
    }

    boolean isToldBy(Figure figure) {
        return switch (this) {
            case PROVINCE, PREFECTURE, COUNTY, TOWN, VILLAGE -> figure.dimensions().contains(Dimension.PLACE);
            case GROUP -> figure.carried().contains(Carried.GROUP);
            case SOURCE -> figure.carried().contains(Carried.SOURCE);
            case TAG -> figure.carried().contains(Carried.TAG);
            case PURPOSE -> figure.dimensions().contains(Dimension.PURPOSE);
            case PARTNER -> figure.dimensions().contains(Dimension.PARTNER);
            case RULE -> figure.dimensions().contains(Dimension.RULE);
            case COLLECTOR -> figure.dimensions().contains(Dimension.COLLECTOR);
            case YEAR, QUARTER, MONTH -> true;
        };
    }

    /** Over the columns of an entry {@code e}. */
    String key() {
        return switch (this) {
            case PROVINCE, PREFECTURE, COUNTY, TOWN, VILLAGE -> "cast(e.place - e.place % " + span() + " as text)";
            case GROUP -> "cast(e.household_group as text)";
            case PARTNER -> "cast(coalesce(above.partner, e.partner) as text)";
            case TAG -> "tagged.tag";
            case PURPOSE, SOURCE, RULE, COLLECTOR -> "e." + parameter();
            case YEAR, QUARTER, MONTH -> throw new IllegalStateException("time is asked, not grouped");
        };
    }

    /** As {@link org.shanhe.indicator.Asked} calls it. */
    String parameter() {
        return isPlace() ? "place" : name().toLowerCase(Locale.ROOT);
    }

}
