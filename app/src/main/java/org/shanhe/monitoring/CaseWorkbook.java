package org.shanhe.monitoring;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Audit;
import org.shanhe.kernel.Messages;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The filtered list of matters as a workbook (导出). */
@Component
class CaseWorkbook {

    private static final List<String> COLUMNS = List.of("title", "place", "procedure", "state", "class", "openedOn",
            "stateSince", "timer", "dueOn", "colour");

    private final CaseLists lists;

    private final Messages messages;

    private final Audit audit;

    CaseWorkbook(CaseLists lists, Messages messages, Audit audit) {
        this.lists = lists;
        this.messages = messages;
        this.audit = audit;
    }

    @Transactional
    public void write(CaseFilter filter, Locale locale, OutputStream out) throws IOException {
        audit.note("monitoring.case.export", "cases", null, null);
        var rows = lists.all(filter, locale);
        var workbook = new Workbook(out, "Shanhe", null);
        var sheet = workbook.newWorksheet(messages.say(locale, "case.export.sheet", Map.of()));
        for (int i = 0; i < COLUMNS.size(); i++) {
            sheet.value(0, i, messages.say(locale, "case.export." + COLUMNS.get(i), Map.of()));
            sheet.width(i, 16);
        }
        int number = 1;
        for (var row : rows) {
            var values = new @Nullable Object[] { row.title(), row.placeName(), row.procedureName(), row.stateName(),
                    row.className(), row.openedOn(), row.stateSince(), row.timerName(), row.dueOn(),
                    messages.say(locale, "case.colour." + row.colour(), Map.of()) };
            for (int i = 0; i < values.length; i++) {
                var value = values[i];
                if (value != null) {
                    sheet.value(number, i, plain(value.toString()));
                }
            }
            number++;
        }
        sheet.freezePane(0, 1);
        workbook.finish();
    }

    // a spreadsheet could take it for a formula
    private static String plain(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

}
