package org.shanhe.exchange;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.shanhe.exchange.sheet.CellRange;
import org.shanhe.exchange.sheet.SheetRow;
import org.shanhe.exchange.sheet.TableFile;
import org.shanhe.kernel.Refused;

/** The registers found in the files of one import (户表、人表). */
final class Tables implements Closeable {

    /** A recognised sheet with its header and the open file it lies in. */
    record Table(RecognisedSheet sheet, Header header, TableFile file) {

        /** Whether a row is data: not blank, not a note above or below the rows. */
        boolean data(SheetRow row, boolean first) {
            if (row.number() <= header.row() || row.blank()) {
                return false;
            }
            var number = header.text(row, Field.HOUSEHOLD_NO);
            if (number.isEmpty()) {
                return cells(row) > 2;
            }
            return !first || number.chars().anyMatch(c -> c >= '0' && c <= '9');
        }

        private static int cells(SheetRow row) {
            int filled = 0;
            for (int i = 0; i < row.width(); i++) {
                filled += row.at(i).isBlank() ? 0 : 1;
            }
            return filled;
        }

        /** Merged cells hide which row a value belongs to, so data must have none. */
        void merged(List<CellRange> ranges, int first, int last) {
            var bad = ranges.stream().filter(range -> range.touchesRows(first, last)).toList();
            if (!bad.isEmpty()) {
                throw Refused.invalid("IMPORT_MERGED_CELLS", "sheet", sheet.name(), "ranges",
                        bad.stream().limit(10).map(CellRange::toString).toList());
            }
        }
    }

    private final List<TableFile> files = new ArrayList<>();

    private final List<Table> tables = new ArrayList<>();

    private Tables() {
    }

    static Tables open(Columns columns, Uploads uploads, long id, List<StoredFile> stored) throws IOException {
        var open = new Tables();
        try {
            var seen = new ArrayList<String>();
            int sheet = 0;
            for (var one : stored) {
                var file = TableFile.open(uploads.path(id, one), one.name());
                open.files.add(file);
                for (int i = 0; i < file.sheets().size(); i++) {
                    var name = file.sheets().get(i);
                    seen.add(name);
                    var header = HeaderSearch.in(columns, file, i, name);
                    if (header != null) {
                        open.tables
                            .add(new Table(RecognisedSheet.of(sheet, one.position(), i, name, header), header, file));
                    }
                    sheet++;
                }
            }
            Refused.unless(!open.tables.isEmpty(), "IMPORT_NO_REGISTER", "sheets", seen);
            return open;
        }
        catch (IOException | RuntimeException e) {
            open.close();
            throw e;
        }
    }

    List<Table> all() {
        return tables;
    }

    List<RecognisedSheet> sheets() {
        return tables.stream().map(Table::sheet).toList();
    }

    long size() {
        return files.stream().mapToLong(TableFile::size).sum();
    }

    @Override
    public void close() throws IOException {
        for (var file : files) {
            file.close();
        }
    }

}
