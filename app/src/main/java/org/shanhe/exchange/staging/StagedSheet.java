package org.shanhe.exchange.staging;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.shanhe.exchange.Texts;
import org.shanhe.exchange.sheet.SheetRow;
import org.shanhe.exchange.sheet.TableFile;
import org.shanhe.kernel.Refused;

/** Reads the first sheet of a file that has the columns of a kind. */
final class StagedSheet {

    static final int MOST_LINES = 20_000;

    private static final int HEADER_WITHIN = 30;

    private static final int ENOUGH = 3;

    private final StagedKind kind;

    private final List<StagedColumn> columns;

    private final Map<String, StagedColumn> byName = new HashMap<>();

    StagedSheet(StagedKind kind) {
        this.kind = kind;
        this.columns = kind.columns();
        columns.forEach(column -> column.names().forEach(name -> byName.putIfAbsent(Texts.header(name), column)));
    }

    /** A line as it was read. */
    record Line(int row, Map<String, String> cells) {
    }

    /**
     * @param unread headings that no column is known by
     */
    record Read(String sheet, int headerRow, List<Line> lines, List<String> unread) {
    }

    /** Where the columns stand in a sheet, by their keys. */
    record Header(int row, Map<String, Integer> at, List<String> unread) {
    }

    Read read(Path file, String name) throws IOException {
        try (var table = TableFile.openRagged(file, name)) {
            for (int sheet = 0; sheet < table.sheets().size(); sheet++) {
                var header = header(table, sheet);
                if (header != null) {
                    refuseMissing(header, table.sheets().get(sheet));
                    return new Read(table.sheets().get(sheet), header.row(), lines(table, sheet, header),
                            header.unread());
                }
            }
        }
        throw Refused.invalid("STAGED_FILE_NO_HEADER", "file", name);
    }

    @Nullable Header header(TableFile table, int sheet) throws IOException {
        var found = new ArrayList<Header>();
        table.read(sheet, row -> {
            var at = columnsOf(row);
            if (at.size() >= ENOUGH && at.containsKey(kind.anchor())) {
                found.add(new Header(row.number(), at, unread(row, at)));
            }
            return found.isEmpty() && row.number() < HEADER_WITHIN;
        }, _ -> {
        });
        return found.isEmpty() ? null : found.getFirst();
    }

    private Map<String, Integer> columnsOf(SheetRow row) {
        var at = new LinkedHashMap<String, Integer>();
        for (int i = 0; i < row.width(); i++) {
            var column = byName.get(Texts.header(row.at(i)));
            if (column != null) {
                at.putIfAbsent(column.key(), i);
            }
        }
        return at;
    }

    private static List<String> unread(SheetRow row, Map<String, Integer> at) {
        return IntStream.range(0, row.width())
            .filter(i -> !at.containsValue(i) && !row.at(i).isBlank())
            .mapToObj(i -> Texts.clean(row.at(i)))
            .toList();
    }

    private void refuseMissing(Header header, String sheet) {
        var missing = columns.stream()
            .filter(column -> column.required() && !header.at().containsKey(column.key()))
            .map(StagedColumn::zh)
            .collect(Collectors.joining("、"));
        Refused.unless(missing.isEmpty(), "IMPORT_MISSING_COLUMNS", "sheet", sheet, "columns", missing);
    }

    private static List<Line> lines(TableFile table, int sheet, Header header) throws IOException {
        var lines = new ArrayList<Line>();
        table.read(sheet, row -> {
            if (row.number() > header.row() && !row.blank()) {
                var cells = new LinkedHashMap<String, String>();
                header.at().forEach((key, at) -> {
                    var text = Texts.clean(row.at(at));
                    if (!text.isEmpty()) {
                        cells.put(key, text);
                    }
                });
                lines.add(new Line(row.number(), cells));
                Refused.unless(lines.size() <= MOST_LINES, "STAGED_FILE_TOO_LONG", "most", MOST_LINES);
            }
            return true;
        }, _ -> {
        });
        Refused.unless(!lines.isEmpty(), "STAGED_FILE_EMPTY", "sheet", table.sheets().get(sheet));
        return lines;
    }

}
