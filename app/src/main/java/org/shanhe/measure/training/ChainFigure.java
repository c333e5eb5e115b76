package org.shanhe.measure.training;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How many took each step of a chain (链条转化).
 *
 * @param opens whether the reader may see the persons behind the counts
 */
public record ChainFigure(String chain, String name, boolean sensitive, int smallest, boolean opens,
        List<StepFigure> steps) {

    /**
     * A step of it; a count that is withheld is null, and so is every share it is part
     * of.
     *
     * @param persons distinct persons
     * @param ofFirst share of those who took the first step
     * @param ofPrevious share of those who took the last step that is not optional
     */
    public record StepFigure(int no, String step, String name, @Nullable Integer months, boolean optional,
            boolean verified, @Nullable Integer persons, @Nullable Integer households, @Nullable Double ofFirst,
            @Nullable Double ofPrevious) {
    }

}
