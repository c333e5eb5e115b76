package org.shanhe.exchange.bank;

import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.shanhe.exchange.sheet.SheetRow;
import org.shanhe.exchange.sheet.TableFile;
import org.shanhe.kernel.DataFolder;
import org.shanhe.kernel.Refused;
import org.springframework.stereotype.Component;

/** The template of payment files, and the refused lines of one in its own layout. */
@Component
class PaymentWorkbook {

    private final PaymentFiles files;

    private final DataFolder data;

    private final PaymentColumns columns;

    private final PaymentWords words;

    PaymentWorkbook(PaymentFiles files, DataFolder data, PaymentColumns columns, PaymentWords words) {
        this.files = files;
        this.data = data;
        this.columns = columns;
        this.words = words;
    }

    void template(Locale locale, OutputStream out) throws IOException {
        try (var book = new Workbook(out, "Shanhe", "1.0")) {
            var sheet = book.newWorksheet(words.say(locale, "payment.sheet", Map.of()));
            sheet.value(0, 0, words.say(locale, "payment.template.note", Map.of()));
            for (var column : PaymentColumn.values()) {
                int at = column.ordinal();
                sheet.value(1, at, columns.name(column) + (column.required() ? "*" : ""));
                sheet.style(1, at).bold().fillColor(column.required() ? "FCE4D6" : "DDE7E1").set();
                sheet.width(at, 20);
                if (column != PaymentColumn.AMOUNT) {
                    sheet.style(at).format("@").set();
                }
            }
            sheet.freezePane(0, 2);
        }
    }

    void errors(long id, PaymentFiles.Kept kept, Locale locale, OutputStream out) throws IOException {
        var why = new HashMap<Integer, String>();
        for (var line : files.lines(id, "REFUSED", 0, PaymentSheet.MOST_LINES)) {
            why.put(line.row(), String.join(locale.getLanguage().equals("en") ? " " : "", words.why(line, locale)));
        }
        try (var table = TableFile.openRagged(data.kept(kept.sha256()), kept.name());
                var book = new Workbook(out, "Shanhe", "1.0");
                var sheet = book.newWorksheet(kept.sheet().isBlank() ? "1" : sheetName(kept.sheet()))) {
            int from = table.sheets().indexOf(kept.sheet());
            Refused.unless(from >= 0, "PAYMENT_FILE_NO_HEADER", "file", kept.name());
            copy(table, from, kept.headerRow(), why, locale, sheet);
        }
    }

    private void copy(TableFile table, int from, int header, Map<Integer, String> why, Locale locale, Worksheet sheet)
            throws IOException {
        var next = new int[] { 0 };
        var width = new int[] { 0 };
        table.read(from, row -> {
            if (row.number() <= header) {
                width[0] = Math.max(width[0], row.width());
                next[0] = row.number();
                text(row, row.number() - 1, sheet);
                if (row.number() == header) {
                    sheet.value(header - 1, width[0], words.say(locale, "exchange.errors.reason", Map.of()));
                    sheet.range(header - 1, 0, header - 1, width[0]).style().bold().fillColor("DDE7E1").set();
                }
            }
            else if (why.containsKey(row.number())) {
                text(row, next[0], sheet);
                sheet.value(next[0], width[0], why.get(row.number()));
                sheet.style(next[0], width[0]).fillColor("FFC7CE").set();
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
        return plain.length() > 31 ? plain.substring(0, 31) : plain;
    }

}
