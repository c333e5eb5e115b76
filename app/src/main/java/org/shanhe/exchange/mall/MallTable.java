package org.shanhe.exchange.mall;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.shanhe.exchange.Texts;
import org.shanhe.exchange.sheet.CellRange;
import org.shanhe.exchange.sheet.SheetRow;
import org.shanhe.exchange.sheet.TableFile;
import org.shanhe.kernel.Refused;
import org.shanhe.policy.Mall;
import org.springframework.stereotype.Component;

/**
 * The first sheet of a file with a header that the mall is known to use: its rows with
 * merged cells filled and without those that add others up.
 */
@Component
class MallTable {

    static final int MOST_LINES = 100_000;

    private static final int HEADER_WITHIN = 30;

    private static final Set<String> TOTALS = Set.of("合计", "总计", "小计", "总额", "合计金额", "TOTAL", "SUBTOTAL", "SUM");

    /** A row as it stands. */
    record Row(int number, String[] cells, boolean[] errors, boolean[] numbers) {

        String at(int column) {
            return column >= 0 && column < cells.length ? Texts.clean(cells[column]) : "";
        }

        boolean error(int column) {
            return column >= 0 && column < errors.length && errors[column];
        }

        boolean number(int column) {
            return column >= 0 && column < numbers.length && numbers[column];
        }

    }

    record Read(String sheet, MallHeader header, List<Row> rows) {
    }

    Read read(Path file, String name, Mall mall) throws IOException {
        try (var table = TableFile.openRagged(file, name)) {
            for (int sheet = 0; sheet < table.sheets().size(); sheet++) {
                var header = header(table, sheet, mall);
                if (header != null) {
                    header.refuseMissing(mall, table.sheets().get(sheet));
                    return new Read(table.sheets().get(sheet), header, rows(table, sheet, header));
                }
            }
        }
        throw Refused.invalid("MALL_FILE_NO_HEADER", "file", name, "platform", mall.zh());
    }

    private static @Nullable MallHeader header(TableFile table, int sheet, Mall mall) throws IOException {
        var found = new AtomicReference<@Nullable MallHeader>();
        table.read(sheet, row -> {
            found.set(MallHeader.find(mall, row));
            return found.get() == null && row.number() < HEADER_WITHIN;
        }, _ -> {
        });
        return found.get();
    }

    private static List<Row> rows(TableFile table, int sheet, MallHeader header) throws IOException {
        var rows = new ArrayList<Row>();
        var merged = table.read(sheet, row -> {
            if (row.number() > header.row() && !row.blank() && !total(row)) {
                rows.add(row(row, header));
                Refused.unless(rows.size() <= MOST_LINES, "MALL_FILE_TOO_LONG", "most", MOST_LINES);
            }
            return true;
        }, _ -> {
        });
        fill(rows, merged, header);
        Refused.unless(!rows.isEmpty(), "MALL_FILE_EMPTY", "sheet", table.sheets().get(sheet));
        return rows;
    }

    private static Row row(SheetRow row, MallHeader header) {
        // below a merged cell a row may end before the last column
        int width = Math.max(row.width(), header.at().values().stream().mapToInt(at -> at + 1).max().orElse(0));
        var cells = new String[width];
        var errors = new boolean[width];
        var numbers = new boolean[width];
        for (int i = 0; i < width; i++) {
            cells[i] = row.at(i);
            errors[i] = row.is(SheetRow.ERROR, i);
            numbers[i] = row.is(SheetRow.NUMBER, i);
        }
        return new Row(row.number(), cells, errors, numbers);
    }

    /** A sum stands in one of the first cells that say anything. */
    private static boolean total(SheetRow row) {
        for (int i = 0, said = 0; i < row.width() && said < 2; i++) {
            if (!row.at(i).isBlank()) {
                said++;
                if (TOTALS.contains(Texts.header(row.at(i).replaceAll("[:：].*$", "")))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** What one merged cell says of an order holds for each of its lines. */
    private static void fill(List<Row> rows, List<CellRange> merged, MallHeader header) {
        Map<Integer, Row> byNumber = new HashMap<>();
        rows.forEach(row -> byNumber.put(row.number(), row));
        var columns = header.at();
        for (var range : merged) {
            var first = byNumber.get(range.top());
            if (first == null || range.bottom() == range.top()) {
                continue;
            }
            for (var column : columns.entrySet()) {
                int at = column.getValue();
                if (column.getKey().ofOrder() && range.left() <= at && at <= range.right()) {
                    for (int number = range.top() + 1; number <= range.bottom(); number++) {
                        var row = byNumber.get(number);
                        if (row != null && at < row.cells().length && row.cells()[at].isBlank()) {
                            row.cells()[at] = first.at(range.left());
                        }
                    }
                }
            }
        }
    }

}
