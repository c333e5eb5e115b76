package org.shanhe.paper;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What stands on a page, from above to below (版面内容). */
public sealed interface Block {

    /** Words, and where they lead when they are clicked. */
    record Span(String text, @Nullable String link) {

        public static Span of(String text) {
            return new Span(text, null);
        }

    }

    /** In the middle, in the largest letters; it begins a document (标题). */
    record Title(String text) implements Block {
    }

    /** To the right, a line below a document: whose it is, and its day (落款). */
    record Closing(List<String> lines) implements Block {
    }

    /** In the middle below a title (副题). */
    record Subtitle(String text) implements Block {
    }

    /**
     * @param level 1 or 2
     */
    record Heading(int level, List<Span> words) implements Block {
    }

    record Text(List<Span> words) implements Block {
    }

    /**
     * @param continued the caption where it goes on on another page
     * @param heads how many rows stand again at the top of each page
     * @param shares of the width, a number a column, or empty for as wide as the texts
     */
    record Grid(String caption, String continued, int heads, List<List<Cell>> rows,
            List<Integer> shares) implements Block {
    }

    /**
     * @param head whether it names what stands below or beside it
     * @param number whether it stands to the right
     */
    record Cell(Span words, boolean head, boolean number) {
    }

    /** A bar a line, as long as its value (条形图). */
    record Bars(String caption, List<Bar> bars) implements Block {
    }

    record Bar(String label, double value, Span shown) {
    }

    /** A line of a table of contents: what, and on which page (目录). */
    record Entry(String text, String page) implements Block {
    }

    /** What follows begins on a page of its own. */
    record NewPage() implements Block {
    }

}
