package org.shanhe.indicator.explore;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shanhe.indicator.Ask;
import org.shanhe.indicator.Figure;
import org.shanhe.indicator.Narrowing;
import org.shanhe.indicator.Question;

/** The questions for figures that are asked place by place. */
record Asking(Table table, List<Slot> slots) {

    /** A question and the cell it is for. */
    record One(Sums.Key key, Ask ask) {
    }

    List<One> of(List<Line> rows, List<Line> columns) {
        var asks = new ArrayList<One>();
        for (var figure : table.shown().stream().filter(Figure::apart).toList()) {
            for (var row : whole(rows, table.down())) {
                for (var column : whole(columns, table.across())) {
                    slots.stream()
                        .filter(slot -> fits(slot, row, column) && table.isTold(figure, slot))
                        .map(slot -> one(figure, row, column, slot))
                        .forEach(asks::add);
                }
            }
        }
        return asks;
    }

    /** Times are told by the slots. */
    private static List<Line> whole(List<Line> lines, @Nullable Axis axis) {
        var all = new ArrayList<>(axis == null || axis.isTime() ? List.<Line>of() : lines);
        all.add(Line.whole(null));
        return all;
    }

    private static boolean fits(Slot slot, Line row, Line column) {
        return Stream.of(row, column).allMatch(line -> line.slot() == null || line.slot().nth() == slot.nth());
    }

    private One one(Figure figure, Line row, Line column, Slot slot) {
        var base = table.question();
        var place = base.place();
        var narrowing = base.narrowing();
        for (var line : List.of(row, column)) {
            var code = line.filter().get("place");
            place = code == null ? place : Long.valueOf(code);
            narrowing = with(narrowing, line.filter().get("tag"), line.filter().get("without"));
        }
        var question = new Question(place, base.partner(), base.partners(),
                slot.from(figure, table.timed(), table.wanted().upTo()), slot.on(), base.purposes(), narrowing);
        return new One(new Sums.Key(figure.name(), slot.nth(), row.key(), column.key()),
                new Ask(figure.name(), question));
    }

    private static Narrowing with(Narrowing base, @Nullable String tag, @Nullable String without) {
        var all = new ArrayList<>(base.without());
        if (without != null) {
            all.add(without);
        }
        return new Narrowing(base.source(), tag == null ? base.tag() : tag, base.group(), base.rule(), base.collector(),
                all, base.known());
    }

}
