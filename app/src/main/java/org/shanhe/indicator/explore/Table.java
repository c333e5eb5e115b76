package org.shanhe.indicator.explore;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shanhe.indicator.Asked;
import org.shanhe.indicator.Figure;
import org.shanhe.indicator.Question;

/** What a table is made of, once it has been read and judged. */
record Table(PivotAsked wanted, Asked asked, Question question, List<Figure> shown, List<Slot> slots, boolean timed) {

    Axis down() {
        return wanted.down();
    }

    @Nullable Axis across() {
        return wanted.across();
    }

    /** The time of a cell: that of its row or column, or the whole. */
    Slot slot(Line row, Line column) {
        return Stream.of(row, column).map(Line::slot).filter(slot -> slot != null).findFirst().orElse(slots.getLast());
    }

    /** Whether a figure has a value over all times together. */
    boolean isTold(Figure figure, Slot slot) {
        return !slot.isWhole() || Slot.addsUp(figure, wanted.upTo());
    }

}
