package org.shanhe.measure.consumption;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Messages;
import org.shanhe.kernel.Money;
import org.springframework.stereotype.Component;

/** Begins the sheets of an export with their headings, and writes rows into them. */
@Component
class SheetWords {

    private final Messages messages;

    SheetWords(Messages messages) {
        this.messages = messages;
    }

    Sheet sheet(Workbook book, Locale locale, String name, List<String> columns) {
        var sheet = new Sheet(book.newWorksheet(say(locale, "sheet." + name)), locale);
        sheet.head(columns);
        return sheet;
    }

    private String say(Locale locale, String key) {
        return messages.say(locale, "consumption.export." + key, Map.of());
    }

    /** A sheet that grows by a row at a time. */
    final class Sheet {

        private final Worksheet sheet;

        private final Locale locale;

        private int next;

        private Sheet(Worksheet sheet, Locale locale) {
            this.sheet = sheet;
            this.locale = locale;
        }

        String say(String key) {
            return SheetWords.this.say(locale, key);
        }

        private void head(List<String> columns) {
            for (int i = 0; i < columns.size(); i++) {
                sheet.value(0, i, say(columns.get(i)));
                sheet.width(i, 18);
            }
            sheet.freezePane(0, 1);
            next = 1;
        }

        void row(@Nullable Object... cells) {
            for (int i = 0; i < cells.length; i++) {
                switch (cells[i]) {
                    case null -> {
                    }
                    case Money money -> sheet.value(next, i, BigDecimal.valueOf(money.fen(), 2));
                    case Number number -> sheet.value(next, i, number);
                    case Object other -> sheet.value(next, i, plain(other.toString()));
                }
            }
            next++;
        }

        // one that a spreadsheet could take for a formula is set off by an apostrophe
        private static String plain(String text) {
            return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        }

    }

}
