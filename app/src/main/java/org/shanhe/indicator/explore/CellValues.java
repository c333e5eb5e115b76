package org.shanhe.indicator.explore;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.shanhe.indicator.Answers;
import org.shanhe.indicator.Figure;
import org.shanhe.indicator.FigureValue;
import org.shanhe.indicator.Figures;
import org.springframework.stereotype.Component;

/** What the figure of a cell comes to at a time: asked apart, or of its sums. */
@Component
class CellValues {

    private final Figures figures;

    private final Answers answers;

    CellValues(Figures figures, Answers answers) {
        this.figures = figures;
        this.answers = answers;
    }

    FigureValue of(Table table, Figure figure, Line row, Line column, Slot slot, Sums sums, Locale locale) {
        var apart = sums.apart().get(new Sums.Key(figure.name(), slot.nth(), row.key(), column.key()));
        if (apart != null) {
            return apart;
        }
        var axes = Arrays.<@Nullable Axis>asList(table.down(), table.across());
        var parts = figure.parts().isEmpty() ? List.of(figure)
                : figure.parts().stream().map(part -> figures.get(part.figure())).toList();
        var first = sums.of(figure, parts.getFirst(), slot.nth(), row.key(), column.key(), axes);
        var second = parts.size() == 1 ? null
                : sums.of(figure, parts.getLast(), slot.nth(), row.key(), column.key(), axes);
        return answers.of(figure, first, second, table.question(), locale);
    }

}
