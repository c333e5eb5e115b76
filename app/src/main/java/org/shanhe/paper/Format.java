package org.shanhe.paper;

/**
 * Margins and letters of a kind of document, in points (版式).
 *
 * @param bottom the least that is left free below
 */
public record Format(float top, float left, float width, float bottom, Type title, Type subtitle, Type heading,
        Type subheading, Type text, Type caption, Type cell, float indent) {

    private static final float MM = 72 / 25.4f;

    /** Official documents: GB/T 9704-2012, 22 lines of 28 letters (公文格式). */
    public static final Format OFFICIAL = official();

    /** Cards that are signed and hung on a wall: two or three to a household (卡片). */
    public static final Format CARD = new Format(16 * MM, 18 * MM, 174 * MM, 20 * MM, new Type(Face.HEI, 17, 26, 0),
            new Type(Face.SONG, 10, 16, 0), new Type(Face.HEI, 11, 20, 0), new Type(Face.HEI, 11, 20, 0),
            new Type(Face.SONG, 10, 16, 0), new Type(Face.HEI, 11, 20, 0), new Type(Face.SONG, 9, 12, 0), 0);

    /**
     * @param size of its letters
     * @param line from one line to the next
     * @param between two letters, besides their widths
     */
    public record Type(Face face, float size, float line, float between) {
    }

    /** Of a table with many columns. */
    Type narrow() {
        return new Type(cell.face(), Math.min(cell.size(), 9), Math.min(cell.line(), 12.5f), cell.between());
    }

    private static Format official() {
        float width = 156 * MM;
        float line = 225 * MM / 22;
        // 28 letters of 16 points are a little wider than the field
        float between = width / 28 - 16;
        return new Format(37 * MM, 28 * MM, width, 35 * MM, new Type(Face.SONG, 22, line + 4, 0),
                new Type(Face.SONG, 14, line, 0), new Type(Face.HEI, 16, line, between),
                new Type(Face.SONG, 16, line, between), new Type(Face.SONG, 16, line, between),
                new Type(Face.HEI, 12, line, 0), new Type(Face.SONG, 10, 14, 0), 2);
    }

}
