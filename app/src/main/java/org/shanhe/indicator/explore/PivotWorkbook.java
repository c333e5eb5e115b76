package org.shanhe.indicator.explore;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.HyperLink;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.shanhe.indicator.FigureUnit;
import org.shanhe.kernel.Audit;
import org.shanhe.kernel.Messages;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A table as a workbook (导出): numbers as numbers, each a link to the entries it is made
 * of, and a second sheet with what each figure means.
 */
@Component
class PivotWorkbook {

    private static final int HEAD = 3;

    private final Messages messages;

    private final Audit audit;

    PivotWorkbook(Messages messages, Audit audit) {
        this.messages = messages;
        this.audit = audit;
    }

    /**
     * @param address where the platform is reached, without a slash at the end
     */
    @Transactional
    void write(Pivot pivot, String address, Locale locale, OutputStream out) {
        audit.note("indicator.explore.export", "explore", null, "{\"rows\":%d}".formatted(pivot.rows().size()));
        try (var workbook = new Workbook(out, "Shanhe", null)) {
            table(workbook.newWorksheet(say(locale, "explore.sheet.table")), pivot, address, locale);
            definitions(workbook.newWorksheet(say(locale, "explore.sheet.definitions")), pivot, locale);
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void table(Worksheet sheet, Pivot pivot, String address, Locale locale) {
        int width = pivot.columns().size();
        var units = pivot.figures().stream().collect(Collectors.toMap(Pivot.Shown::name, Pivot.Shown::unit));
        sheet.value(0, 0, pivot.figures().stream().map(Pivot.Shown::words).collect(Collectors.joining("、")));
        sheet.range(0, 0, 0, width).merge();
        sheet.range(0, 0, 0, width).style().bold().fontSize(16).horizontalAlignment("center").set();
        var days = Map.<String, Object>of("from", pivot.from() == null ? "" : pivot.from(), "on", pivot.on());
        sheet.value(1, 0,
                messages.say(locale, pivot.from() == null ? "explore.sheet.on" : "explore.sheet.period", days));
        sheet.value(2, 0, say(locale, "explore.axis." + pivot.down().name()));
        sheet.width(0, 26);
        for (int c = 0; c < width; c++) {
            var head = pivot.columns().get(c);
            var unit = units.get(head.figure() == null ? pivot.figures().getFirst().name() : head.figure());
            sheet.value(2, c + 1, head.figure() == null && pivot.columns().size() > 1 ? head.label()
                    : head.label() + messages.find(locale, "explore.unit." + unit, Map.of()).orElse(""));
            sheet.width(c + 1, 17);
        }
        sheet.range(2, 0, 2, width)
            .style()
            .bold()
            .wrapText(true)
            .horizontalAlignment("center")
            .fillColor("E6F0EC")
            .set();
        for (int r = 0; r < pivot.rows().size(); r++) {
            sheet.value(HEAD + r, 0, pivot.rows().get(r).label());
            for (int c = 0; c < width; c++) {
                cell(sheet, HEAD + r, c + 1, pivot.cells().get(r).get(c), units, address);
            }
            if (pivot.rows().get(r).whole()) {
                sheet.range(HEAD + r, 0, HEAD + r, width).style().bold().borderStyle("thin").set();
            }
        }
        sheet.freezePane(1, HEAD);
        sheet.repeatRows(2, 2);
        sheet.pageOrientation(width > 5 ? "landscape" : "portrait");
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 999);
    }

    private static void cell(Worksheet sheet, int row, int column, Pivot.Cell cell, Map<String, String> units,
            String address) {
        var unit = new FigureUnit(String.valueOf(units.get(cell.figure())));
        if (cell.ask() != null) {
            sheet.hyperlink(row, column, new HyperLink(address + "/figures/" + cell.figure() + "?" + cell.ask(), ""));
        }
        if (cell.value() == null) {
            sheet.value(row, column, cell.display());
        }
        else {
            sheet.value(row, column, unit.spoken(cell.value()));
        }
        sheet.style(row, column).format(format(unit)).horizontalAlignment("right").set();
    }

    private static String format(FigureUnit unit) {
        return unit.isMoney() ? "#,##0.00" : unit.isShare() ? "0.00%" : "#,##0.##";
    }

    private void definitions(Worksheet sheet, Pivot pivot, Locale locale) {
        sheet.value(0, 0, say(locale, "explore.column.figure"));
        sheet.value(0, 1, say(locale, "explore.column.definition"));
        sheet.value(0, 2, say(locale, "explore.column.code"));
        for (int n = 0; n < pivot.figures().size(); n++) {
            var figure = pivot.figures().get(n);
            sheet.value(n + 1, 0, figure.words());
            sheet.value(n + 1, 1, figure.definition());
            sheet.value(n + 1, 2, figure.name());
        }
        sheet.width(0, 26);
        sheet.width(1, 90);
        sheet.width(2, 26);
    }

    private String say(Locale locale, String key) {
        return messages.say(locale, key, Map.of());
    }

}
