package org.shanhe.exchange.mall;

import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.shanhe.exchange.sheet.SheetRow;
import org.shanhe.exchange.sheet.TableFile;
import org.shanhe.kernel.DataFolder;
import org.springframework.stereotype.Component;

/** The refused lines of an export in its own layout, the cells that are wrong marked. */
@Component
class MallWorkbook {

    private static final String WRONG = "FFC7CE";

    /** The cell that a problem is about. */
    private static final Map<String, MallColumn> ABOUT = Map.ofEntries(Map.entry("ORDER", MallColumn.ORDER_NO),
            Map.entry("GOODS", MallColumn.GOODS), Map.entry("BUYER", MallColumn.BUYER),
            Map.entry("SUPPLIER", MallColumn.SUPPLIER), Map.entry("CURRENCY", MallColumn.AMOUNT),
            Map.entry("AMOUNT", MallColumn.AMOUNT), Map.entry("DATE", MallColumn.ORDERED_ON),
            Map.entry("STATE", MallColumn.STATE), Map.entry("QUANTITY", MallColumn.QUANTITY),
            Map.entry("MODE", MallColumn.MODE), Map.entry("RETURN", MallColumn.AMOUNT));

    private final MallFiles files;

    private final DataFolder data;

    private final MallReader reader;

    private final MallWords words;

    MallWorkbook(MallFiles files, DataFolder data, MallReader reader, MallWords words) {
        this.files = files;
        this.data = data;
        this.reader = reader;
        this.words = words;
    }

    private record Why(String words, Set<MallColumn> columns) {
    }

    void errors(long id, MallFiles.Kept kept, Locale locale, OutputStream out) throws IOException {
        var why = new HashMap<Integer, Why>();
        for (var verdict : List.of("REFUSED", "DIFFERS")) {
            for (var line : files.lines(id, verdict, 0, MallTable.MOST_LINES)) {
                why.put(line.row(),
                        new Why(String.join(locale.getLanguage().equals("en") ? " " : "", words.why(line, locale)),
                                columns(line)));
            }
        }
        try (var table = TableFile.openRagged(data.kept(kept.sha256()), kept.name());
                var book = new Workbook(out, "Shanhe", "1.0");
                var sheet = book.newWorksheet(sheetName(kept.sheet()))) {
            copy(table, kept, why, locale, sheet);
        }
    }

    private static Set<MallColumn> columns(MallFound line) {
        if (line.verdict().equals("DIFFERS")) {
            return Set.of(MallColumn.AMOUNT);
        }
        return line.codes()
            .stream()
            .map(code -> ABOUT.getOrDefault(code.replaceFirst("_.*", ""), MallColumn.ORDER_NO))
            .collect(Collectors.toSet());
    }

    private void copy(TableFile table, MallFiles.Kept kept, Map<Integer, Why> why, Locale locale, Worksheet sheet)
            throws IOException {
        int header = kept.headerRow();
        var mall = reader.mall(kept.platform());
        var found = new AtomicReference<@Nullable MallHeader>();
        var next = new int[] { header };
        var width = new int[1];
        table.read(table.sheets().indexOf(kept.sheet()), row -> {
            if (row.number() <= header) {
                width[0] = Math.max(width[0], row.width());
                text(row, row.number() - 1, sheet);
                if (row.number() == header) {
                    found.set(MallHeader.find(mall, row));
                    sheet.value(header - 1, width[0], words.say(locale, "exchange.errors.reason", Map.of()));
                    sheet.range(header - 1, 0, header - 1, width[0]).style().bold().fillColor("DDE7E1").set();
                }
            }
            else if (why.containsKey(row.number())) {
                var wrong = why.get(row.number());
                text(row, next[0], sheet);
                sheet.value(next[0], width[0], wrong.words());
                sheet.style(next[0], width[0]).fillColor(WRONG).set();
                for (var column : wrong.columns()) {
                    var columns = found.get();
                    int at = columns == null ? -1 : columns.position(column);
                    if (at >= 0) {
                        sheet.style(next[0], at).fillColor(WRONG).set();
                    }
                }
                next[0]++;
            }
            return true;
        }, _ -> {
        });
        for (int i = 0; i < width[0]; i++) {
            sheet.width(i, 18);
        }
        sheet.width(width[0], 60);
        sheet.freezePane(0, header);
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
    private static String sheetName(String name) {
        var plain = name.replaceAll("[\\\\/?*\\[\\]:]", " ").strip();
        return plain.isEmpty() ? "1" : plain.length() > 31 ? plain.substring(0, 31) : plain;
    }

}
