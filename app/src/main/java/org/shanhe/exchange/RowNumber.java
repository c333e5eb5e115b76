package org.shanhe.exchange;

/**
 * One number for a row of a sheet of an import: sheets count through all its files.
 */
final class RowNumber {

    private static final long SHEET = 100_000_000L;

    private RowNumber() {
    }

    static long of(int sheet, int row) {
        return sheet * SHEET + row;
    }

    static int sheet(long number) {
        return (int) (number / SHEET);
    }

    static int row(long number) {
        return (int) (number % SHEET);
    }

}
