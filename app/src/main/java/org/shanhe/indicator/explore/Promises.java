package org.shanhe.indicator.explore;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shanhe.indicator.Figure;
import org.shanhe.indicator.Narrowing;
import org.shanhe.indicator.Targets;
import org.springframework.stereotype.Component;

/** What was promised of the cells of a table. */
@Component
class Promises {

    private final List<Targets> keepers;

    Promises(List<Targets> keepers) {
        this.keepers = keepers;
    }

    List<Targets.Target> of(Table table) {
        var years = table.slots().stream().map(slot -> slot.on().getYear()).distinct().toList();
        var figures = table.shown().stream().map(Figure::name).toList();
        return keepers.stream().flatMap(keeper -> keeper.of(figures, years).stream()).toList();
    }

    /**
     * Of a cell that is asked for a whole place, partner or purpose from the beginning of
     * a year or of all time; what is narrowed further was promised by nobody.
     */
    @Nullable BigDecimal of(List<Targets.Target> all, Table table, Figure figure, Line row, Line column) {
        var slot = table.slot(row, column);
        var from = slot.from(figure, table.timed(), table.wanted().upTo());
        boolean plain = table.question().narrowing().equals(Narrowing.NONE) && Stream.of(row, column)
            .flatMap(line -> line.filter().keySet().stream())
            .allMatch(List.of("place", "partner", "purpose")::contains);
        if (!plain || from != null && from.getDayOfYear() != 1) {
            return null;
        }
        var place = of("place", row, column, table.question().place());
        var partner = of("partner", row, column, table.question().partner());
        var purpose = of("purpose", row, column, table.asked().purpose());
        return all.stream()
            .filter(target -> target.figure().equals(figure.name()) && target.year() == slot.on().getYear())
            .filter(target -> Objects.equals(place, text(target.place()))
                    && Objects.equals(partner, text(target.partner())) && Objects.equals(purpose, target.purpose()))
            .map(Targets.Target::promised)
            .findFirst()
            .orElse(null);
    }

    private static @Nullable String of(String name, Line row, Line column, @Nullable Object base) {
        return Stream.of(row, column)
            .map(line -> line.filter().get(name))
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(text(base));
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

}
