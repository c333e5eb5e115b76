package org.shanhe.exchange.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.shanhe.kernel.Refused;

/**
 * The refused rows of a sheet in its own layout, each with why beside it and the cells
 * marked that are at fault, to be mended and sent again (错误行).
 */
public final class RefusedRows {

    private static final int LONGEST_NAME = 31;

    private final Map<Integer, Why> why;

    private final int header;

    private final String heading;

    private int next;

    private int width;

    /**
     * @param header the number of the row with the names of the columns
     * @param heading of the column that says why
     */
    public RefusedRows(Map<Integer, Why> why, int header, String heading) {
        this.why = why;
        this.header = header;
        this.heading = heading;
    }

    /** Why a row is refused, and which of its cells are at fault. */
    public record Why(String words, Set<Integer> cells) {
    }

    /**
     * @param original the file as it came
     * @param name of the file as the user gave it
     */
    public void write(Path original, String name, String sheetName, OutputStream out) throws IOException {
        try (var table = TableFile.openRagged(original, name);
                var book = new Workbook(out, "Shanhe", "1.0");
                var sheet = book.newWorksheet(sheetName.isBlank() ? "1" : plain(sheetName))) {
            int from = table.sheets().indexOf(sheetName);
            Refused.unless(from >= 0, "SHEET_GONE", "file", name);
            table.read(from, row -> {
                row(row, sheet);
                return true;
            }, _ -> {
            });
            for (int i = 0; i < width; i++) {
                sheet.width(i, 18);
            }
            sheet.width(width, 60);
            sheet.freezePane(0, header);
        }
    }

    private void row(SheetRow row, Worksheet sheet) {
        var reason = why.get(row.number());
        if (row.number() <= header) {
            width = Math.max(width, row.width());
            next = row.number();
            text(row, row.number() - 1, sheet);
            if (row.number() == header) {
                sheet.value(header - 1, width, heading);
                sheet.range(header - 1, 0, header - 1, width).style().bold().fillColor("DDE7E1").set();
            }
        }
        else if (reason != null) {
            text(row, next, sheet);
            sheet.value(next, width, reason.words());
            sheet.style(next, width).fillColor("FFC7CE").set();
            for (var cell : reason.cells()) {
                sheet.style(next, cell).fillColor("FFC7CE").set();
            }
            next++;
        }
    }

    private static void text(SheetRow row, int to, Worksheet sheet) {
        for (int i = 0; i < row.width(); i++) {
            if (!row.at(i).isEmpty()) {
                sheet.value(to, i, row.at(i));
                sheet.style(to, i).format("@").set();
            }
        }
    }

    /** What a spreadsheet allows as the name of a sheet. */
    private static String plain(String name) {
        var allowed = name.replaceAll("[\\\\/?*\\[\\]:]", " ").strip();
        return allowed.length() > LONGEST_NAME ? allowed.substring(0, LONGEST_NAME) : allowed;
    }

}
