package org.shanhe.monitoring;

import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.shanhe.kernel.Audit;
import org.shanhe.kernel.Messages;
import org.shanhe.registry.Sheet;
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
    public void write(CaseFilter filter, Locale locale, OutputStream out) {
        audit.note("monitoring.case.export", "cases", null, null);
        try (var sheet = new Sheet(out, say(locale, "sheet"),
                COLUMNS.stream().map(column -> say(locale, column)).toList())) {
            lists.each(filter, locale,
                    row -> sheet.row(row.title(), row.placeName(), row.procedureName(), row.stateName(),
                            row.className(), row.openedOn(), row.stateSince(), row.timerName(), row.dueOn(),
                            messages.say(locale, "case.colour." + row.colour(), Map.of())));
        }
    }

    private String say(Locale locale, String column) {
        return messages.say(locale, "case.export." + column, Map.of());
    }

}
