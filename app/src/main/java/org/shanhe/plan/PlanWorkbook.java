package org.shanhe.plan;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Audit;
import org.shanhe.kernel.Messages;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The filtered list of plans as a workbook (导出). */
@Component
class PlanWorkbook {

    private static final List<String> COLUMNS = List.of("subject", "place", "label", "year", "state", "items", "needs",
            "unanswered", "nextDueOn", "approvedOn");

    private final Plans plans;

    private final Messages messages;

    private final Audit audit;

    PlanWorkbook(Plans plans, Messages messages, Audit audit) {
        this.plans = plans;
        this.messages = messages;
        this.audit = audit;
    }

    @Transactional
    public void write(PlanFilter filter, Locale locale, OutputStream out) {
        audit.note("plan.export", "plans", null, null);
        try (var workbook = new Workbook(out, "Shanhe", null)) {
            var sheet = workbook.newWorksheet(say(locale, "sheet"));
            for (int i = 0; i < COLUMNS.size(); i++) {
                sheet.value(0, i, say(locale, COLUMNS.get(i)));
                sheet.width(i, i == 1 ? 36 : 14);
            }
            sheet.freezePane(0, 1);
            var row = new int[] { 1 };
            plans.each(filter, plan -> write(sheet, row[0]++, plan, locale));
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(Worksheet sheet, int row, PlanRow plan, Locale locale) {
        text(sheet, row, 0, say(locale, plan.subject().name()));
        text(sheet, row, 1, plan.placePath());
        text(sheet, row, 2, plan.label());
        sheet.value(row, 3, plan.year());
        text(sheet, row, 4, say(locale, plan.state().name()));
        sheet.value(row, 5, plan.items());
        sheet.value(row, 6, plan.needs());
        sheet.value(row, 7, plan.unanswered());
        text(sheet, row, 8, plan.nextDueOn() == null ? null : plan.nextDueOn().toString());
        text(sheet, row, 9, plan.approvedOn() == null ? null : plan.approvedOn().toString());
    }

    // one that a spreadsheet could take for a formula is set off by an apostrophe
    private static void text(Worksheet sheet, int row, int column, @Nullable String text) {
        if (text != null) {
            sheet.value(row, column, !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text);
        }
    }

    private String say(Locale locale, String key) {
        return messages.say(locale, "plan.export." + key, Map.of());
    }

}
