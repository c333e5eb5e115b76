package org.shanhe.exchange.sheet;

import java.util.Arrays;

/**
 * One row of a sheet. The reader fills the same object for each row, so whoever keeps a
 * row keeps the strings, not the row.
 */
public final class SheetRow {

    /** The cell held a number, not text: long digits may have been lost. */
    public static final byte NUMBER = 1;

    /** The cell held a number shown as a date; its text is the ISO date. */
    public static final byte DATE = 2;

    /** The cell held a formula; its text is the value saved with it. */
    public static final byte FORMULA = 4;

    /** The cell held an Excel error such as #REF!. */
    public static final byte ERROR = 8;

    private static final int MOST_COLUMNS = 2000;

    private int number;

    private int width;

    private String[] texts = new String[64];

    private byte[] marks = new byte[64];

    void start(int number) {
        Arrays.fill(marks, 0, width, (byte) 0);
        this.number = number;
        this.width = 0;
    }

    void put(int column, String text, int mark) {
        if (column >= MOST_COLUMNS) {
            return;
        }
        if (column >= texts.length) {
            var room = Math.min(MOST_COLUMNS, Math.max(column + 1, texts.length * 2));
            texts = Arrays.copyOf(texts, room);
            marks = Arrays.copyOf(marks, room);
        }
        while (width <= column) {
            texts[width++] = "";
        }
        texts[column] = text;
        marks[column] = (byte) mark;
    }

    /** The row's number as the user sees it, from 1. */
    public int number() {
        return number;
    }

    public int width() {
        return width;
    }

    /** The cell's text, empty if there is none. */
    public String at(int column) {
        return column >= 0 && column < width ? texts[column] : "";
    }

    public boolean is(byte mark, int column) {
        return column >= 0 && column < width && (marks[column] & mark) != 0;
    }

    public boolean blank() {
        for (int i = 0; i < width; i++) {
            if (!texts[i].isBlank()) {
                return false;
            }
        }
        return true;
    }

    /** The first cells of the row, copied. */
    public String[] copy() {
        return Arrays.copyOf(texts, width);
    }

}
