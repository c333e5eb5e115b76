package org.shanhe.exchange.sheet;

/** A rectangle of cells, rows counted from 1 and columns from 0, both ends included. */
public record CellRange(int top, int left, int bottom, int right) {

    /** Reads {@code A5:C7}. */
    static CellRange of(String reference) {
        var colon = reference.indexOf(':');
        var from = colon < 0 ? reference : reference.substring(0, colon);
        var to = colon < 0 ? reference : reference.substring(colon + 1);
        return new CellRange(row(from), column(from), row(to), column(to));
    }

    public boolean touchesRows(int first, int last) {
        return top <= last && bottom >= first;
    }

    /** The column part of a reference such as {@code AB12}, from 0, or -1. */
    static int column(String reference) {
        int column = 0;
        for (int i = 0; i < reference.length(); i++) {
            var c = reference.charAt(i);
            if (c >= 'A' && c <= 'Z') {
                column = column * 26 + (c - 'A' + 1);
            }
            else if (c != '$') {
                break;
            }
        }
        return column - 1;
    }

    private static int row(String reference) {
        int row = 0;
        for (int i = 0; i < reference.length(); i++) {
            var c = reference.charAt(i);
            if (c >= '0' && c <= '9') {
                row = row * 10 + (c - '0');
            }
        }
        return row;
    }

    /** The letters of a column, as the user sees them. */
    public static String letters(int column) {
        var letters = new StringBuilder();
        for (int c = column; c >= 0; c = c / 26 - 1) {
            letters.insert(0, (char) ('A' + c % 26));
        }
        return letters.toString();
    }

    @Override
    public String toString() {
        return letters(left) + top + ":" + letters(right) + bottom;
    }
}
