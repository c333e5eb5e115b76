package org.shanhe.exchange.bank;

import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dhatim.fastexcel.Workbook;
import org.shanhe.exchange.sheet.RefusedRows;
import org.shanhe.kernel.DataFolder;
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
        var why = new HashMap<Integer, RefusedRows.Why>();
        for (var line : files.lines(id, "REFUSED", 0, PaymentSheet.MOST_LINES)) {
            why.put(line.row(), new RefusedRows.Why(
                    String.join(locale.getLanguage().equals("en") ? " " : "", words.why(line, locale)), Set.of()));
        }
        new RefusedRows(why, kept.headerRow(), words.say(locale, "exchange.errors.reason", Map.of()))
            .write(data.kept(kept.sha256()), kept.name(), kept.sheet(), out);
    }

}
