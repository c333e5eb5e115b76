package org.shanhe.exchange.delivery;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.Workbook;
import org.shanhe.policy.CodeLists;
import org.shanhe.policy.MeasureDetail;
import org.springframework.stereotype.Component;

/**
 * An empty workbook with the columns of a form, and the words its columns of codes know.
 */
@Component
class DeliveryTemplate {

    private final CodeLists lists;

    private final DeliveryWords words;

    DeliveryTemplate(CodeLists lists, DeliveryWords words) {
        this.lists = lists;
        this.words = words;
    }

    void write(List<FormColumn> form, LocalDate today, Locale locale, OutputStream out) throws IOException {
        try (var book = new Workbook(out, "Shanhe", "1.0")) {
            var sheet = book.newWorksheet(words.say(locale, "rows"));
            sheet.value(0, 0, words.say(locale, "note"));
            for (int i = 0; i < form.size(); i++) {
                var column = form.get(i);
                sheet.value(1, i, column.name(locale) + (column.required() ? "*" : ""));
                sheet.style(1, i).bold().fillColor(column.required() ? "FCE4D6" : "DDE7E1").set();
                sheet.width(i, 20);
                if (column.type() != MeasureDetail.Type.NUMBER && column.type() != MeasureDetail.Type.MONEY) {
                    sheet.style(i).format("@").set();
                }
            }
            sheet.freezePane(0, 2);
            sheet.finish();
            codes(book, form, today, locale);
        }
    }

    private void codes(Workbook book, List<FormColumn> form, LocalDate today, Locale locale) throws IOException {
        boolean english = locale.getLanguage().equals("en");
        var sheet = book.newWorksheet(words.say(locale, "words"));
        int row = 0;
        for (var heading : List.of("column", "code", "meaning")) {
            sheet.value(0, row, words.say(locale, heading));
            sheet.style(0, row).bold().fillColor("DDE7E1").set();
            sheet.width(row++, 24);
        }
        row = 1;
        for (var column : form) {
            if (column.list() != null) {
                for (var code : lists.list(column.list(), today).codes()) {
                    sheet.value(row, 0, column.name(locale));
                    sheet.value(row, 1, code.code());
                    sheet.value(row++, 2, english ? code.en() : code.zh());
                }
            }
            else if (column.type() == MeasureDetail.Type.FLAG) {
                sheet.value(row, 0, column.name(locale));
                sheet.value(row++, 2, words.say(locale, "yesNo"));
            }
        }
        sheet.finish();
    }

}
