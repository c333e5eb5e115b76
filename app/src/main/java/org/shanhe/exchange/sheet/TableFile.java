package org.shanhe.exchange.sheet;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.LongConsumer;

/**
 * A file that holds tables, whatever its form. Rows are handed over one by one, so a file
 * of any size is read in the same memory.
 */
public sealed interface TableFile extends Closeable permits XlsxFile, CsvFile {

    /** Receives the rows of a sheet. */
    @FunctionalInterface
    interface Rows {

        /**
         * @return whether to go on
         */
        boolean row(SheetRow row) throws IOException;

    }

    /** The names of the visible sheets. */
    List<String> sheets();

    /** How many bytes there are to read, for the progress bar. */
    long size();

    /**
     * @param read is told, now and then, how many bytes of the sheet have been read
     * @return the merged ranges of the sheet, if it was read to its end
     */
    List<CellRange> read(int sheet, Rows rows, LongConsumer read) throws IOException;

    /**
     * @param name the file's name as the user gave it
     * @throws org.shanhe.kernel.Refused if it holds no tables we can read
     */
    static TableFile open(Path file, String name) throws IOException {
        return open(file, name, false);
    }

    /**
     * The same for a file whose lines may have fewer or more fields than the first, as
     * those of banks have.
     */
    static TableFile openRagged(Path file, String name) throws IOException {
        return open(file, name, true);
    }

    private static TableFile open(Path file, String name, boolean ragged) throws IOException {
        return switch (FileKind.of(file, name)) {
            case WORKBOOK -> new XlsxFile(file, name);
            case TEXT -> new CsvFile(file, name, ragged);
        };
    }

}
