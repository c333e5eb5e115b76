package org.shanhe.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The text of a report with places for its figures (报告模板). */
record Template(List<Line> lines) {

    /** One line of it, with the number by which an error names it. */
    sealed interface Line {

        int number();

    }

    /**
     * @param style TITLE, HEADING_1, HEADING_2 or TEXT
     */
    record Words(int number, Style style, List<Part> parts) implements Line {
    }

    /**
     * @param by the dimension of its rows, in small letters
     * @param sort the figure by which the rows stand, highest first, or null for the
     * order of codes
     */
    record Rows(int number, String caption, String by, @Nullable String sort, List<Ask> columns) implements Line {
    }

    record Bars(int number, String caption, String by, Ask figure) implements Line {
    }

    /**
     * @param roll the name of the rows that a module offers
     */
    record Listed(int number, String caption, String roll) implements Line {
    }

    enum Style {

        TITLE, HEADING_1, HEADING_2, TEXT

    }

    /** What a line is made of. */
    sealed interface Part {

    }

    record Plain(String text) implements Part {
    }

    /** What is known of the report itself: the partner, the place, the days. */
    record Variable(String name) implements Part {
    }

    /**
     * @param suffix what stands behind the bare number instead of the figure's own unit,
     * or null
     */
    record Stated(Ask ask, Form form, @Nullable String suffix) implements Part {
    }

    /** Said only if every figure in it has something to say. */
    record Phrase(List<Part> parts) implements Part {
    }

    /** How a figure is said: 数值, 同比, 名单. */
    enum Form {

        VALUE, GROWTH, NAMES

    }

    /**
     * @param by for names: the dimension; otherwise null
     * @param purposes as in a question, or null
     * @param everSince whether the report's first day does not bound it
     */
    record Ask(String figure, @Nullable String by, @Nullable String purposes, boolean everSince) {
    }

}
