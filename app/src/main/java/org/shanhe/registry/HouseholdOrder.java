package org.shanhe.registry;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Refused;

/**
 * In which order the list of households stands (排序): by place, or by a column, upwards or
 * downwards.
 */
record HouseholdOrder(Key key, boolean down) {

    private static final LocalDate BEGINNING = LocalDate.of(2000, 1, 1);

    /** What is compared; names as a Chinese reader looks them up, by their sound. */
    enum Key {

        PLACE("h.village"), NAME("h.head_name collate \"zh-x-icu\""), MEMBERS("h.members::bigint"),
        SINCE("(h.status_since - date '2000-01-01')::bigint"), INCOME("""
                (select c.net_fen / c.members from registry.condition c
                  where c.household = h.id order by c.year desc limit 1)""");

        private final String value;

        Key(String value) {
            this.value = value;
        }

    }

    static HouseholdOrder of(@Nullable String sort) {
        if (sort == null) {
            return new HouseholdOrder(Key.PLACE, false);
        }
        boolean down = sort.startsWith("-");
        var name = down ? sort.substring(1) : sort;
        return Arrays.stream(Key.values())
            .filter(key -> key.name().toLowerCase(Locale.ROOT).equals(name))
            .findFirst()
            .map(key -> new HouseholdOrder(key, down))
            .orElseThrow(() -> Refused.invalid("SORT_UNKNOWN", "sort", sort));
    }

    boolean byPlace() {
        return key == Key.PLACE;
    }

    String value() {
        return key == Key.INCOME ? "coalesce(%s, %d)".formatted(key.value, unknown()) : key.value;
    }

    /** What is not known stands last, whichever way. */
    private long unknown() {
        return down ? -Long.MAX_VALUE : Long.MAX_VALUE;
    }

    /** The key of a row of the list, before its name is masked. */
    Object keyOf(HouseholdRow row) {
        return switch (key) {
            case PLACE -> row.village();
            case NAME -> row.headName();
            case MEMBERS -> row.members();
            case SINCE -> ChronoUnit.DAYS.between(BEGINNING, row.statusSince());
            case INCOME -> Objects.requireNonNullElseGet(row.netPerCapitaFen(), this::unknown);
        };
    }

    String direction() {
        return down ? "sort_key desc, id desc" : "sort_key, id";
    }

    String beyond() {
        return "(sort_key, id) %s (:after_key, :after_id)".formatted(down ? "<" : ">");
    }

    /** A position's key as the statement takes it. */
    Object parameter(String text) {
        return key == Key.NAME ? text : (Object) Long.parseLong(text);
    }

}
