package org.shanhe.paper;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * What marks a page: letters and filled boxes, measured in points from the upper left
 * corner of an A4 page.
 */
interface Ink extends Closeable {

    float WIDTH = 595.28f;

    float HEIGHT = 841.89f;

    /** Begins a page. */
    void page() throws IOException;

    /**
     * @param baseline where the letters stand
     * @param width all of them with what stands between them
     * @param between each letter and the next, besides their own widths
     */
    record Words(Face face, float size, float x, float baseline, float width, float between, String text,
            @Nullable String link) {
    }

    void write(Words words) throws IOException;

    /** What a reader of the file may want to know of a part of a page: 表格行, 页码. */
    enum Part {

        ROW, PAGE_NUMBER

    }

    /** What follows until {@link #end} belongs together; a file may leave it unsaid. */
    default void begin(Part part) throws IOException {
    }

    default void end() throws IOException {
    }

    /**
     * @param grey from 0, black, to 255
     */
    void fill(float x, float y, float width, float height, int grey) throws IOException;

}
