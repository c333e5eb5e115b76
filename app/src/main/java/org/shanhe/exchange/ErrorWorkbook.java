package org.shanhe.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.shanhe.exchange.sheet.SheetRow;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives the refused rows back in the layout they came in, each fault marked in its cell
 * with the reason as a comment, so that they can be mended and uploaded as they are
 * (错误工作簿).
 */
@Component
class ErrorWorkbook {

    private static final int COMMENTS = 20_000;

    private static final int FLUSH = 500;

    private final Imports imports;

    private final Uploads uploads;

    private final FoundLines found;

    private final FindingWords words;

    private final Columns columns = Columns.load();

    ErrorWorkbook(Imports imports, Uploads uploads, FoundLines found, FindingWords words) {
        this.imports = imports;
        this.uploads = uploads;
        this.found = found;
        this.words = words;
    }

    /**
     * @param all every row of the file, not only those of refused households
     */
    @Transactional(readOnly = true)
    public void write(Import job, boolean all, Locale locale, OutputStream out) throws IOException {
        try (var tables = Tables.open(columns, uploads, job.id(), imports.files(job.id()));
                var lines = found.stream(job.id());
                var book = new Workbook(out, "Shanhe", "1.0")) {
            summary(book.newWorksheet(say(locale, "exchange.errors.summary")), job, locale);
            var byRow = new FoundLines.ByRow(lines);
            for (var table : tables.all()) {
                try (var sheet = book.newWorksheet(table.sheet().name())) {
                    copy(table, byRow, all, locale, sheet);
                }
            }
        }
    }

    private void copy(Tables.Table table, FoundLines.ByRow byRow, boolean all, Locale locale, Worksheet sheet)
            throws IOException {
        var at = new int[] { 0, 0, 0 }; // the next row, the comments so far, the width
        table.file().read(table.sheet().index(), row -> {
            if (row.number() <= table.header().row()) {
                at[2] = Math.max(at[2], row.width());
                at[0] = row.number();
                head(row, table, at[2], locale, sheet);
                return true;
            }
            if (row.blank()) {
                return true;
            }
            var here = byRow.of(RowNumber.of(table.sheet().sheet(), row.number()));
            if (all || here.stream().anyMatch(FoundLines.Line::refuses)) {
                text(row, at[0], sheet);
                mark(table, here, at, locale, sheet);
                if (++at[0] % FLUSH == 0) {
                    sheet.flush();
                }
            }
            return true;
        }, read -> {
        });
        for (int i = 0; i < at[2]; i++) {
            sheet.width(i, 16);
        }
        sheet.width(at[2], 60);
        sheet.freezePane(0, table.header().row());
    }

    private void head(SheetRow row, Tables.Table table, int width, Locale locale, Worksheet sheet) {
        text(row, row.number() - 1, sheet);
        if (row.number() == table.header().row()) {
            sheet.value(row.number() - 1, width, say(locale, "exchange.errors.reason"));
            sheet.range(row.number() - 1, 0, row.number() - 1, width).style().bold().fillColor("DDE7E1").set();
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

    private void mark(Tables.Table table, List<FoundLines.Line> here, int[] at, Locale locale, Worksheet sheet) {
        var reasons = here.stream().filter(FoundLines.Line::refuses).map(line -> words(table, line, locale));
        sheet.value(at[0], at[2], reasons.collect(Collectors.joining(";")));
        var byColumn = here.stream()
            .filter(line -> line.field() != null && table.header().has(line.field()))
            .collect(Collectors.groupingBy(line -> table.header().at(line.field())));
        byColumn.forEach((column, lines) -> {
            var refuses = lines.stream().anyMatch(FoundLines.Line::refuses);
            sheet.style(at[0], column).format("@").fillColor(refuses ? "FFC7CE" : "FFEB9C").set();
            if (at[1]++ < COMMENTS) {
                sheet.comment(at[0], column,
                        lines.stream()
                            .map(line -> words(table, line, locale) + "。" + words.mend(locale, line.rule()))
                            .collect(Collectors.joining("\n")));
            }
        });
    }

    private String words(Tables.Table table, FoundLines.Line line, Locale locale) {
        var column = line.field() == null ? "" : table.header().names()[line.field().ordinal()];
        return words.what(locale, line.rule(), column, line.value(), line.detail());
    }

    private void summary(Worksheet sheet, Import job, Locale locale) throws IOException {
        sheet.value(0, 0,
                words.say(locale, "exchange.errors.title",
                        Map.of("file", job.fileName(), "at",
                                job.uploadedAt()
                                    .atZone(java.time.ZoneId.systemDefault())
                                    .toLocalDateTime()
                                    .withNano(0)
                                    .toString()
                                    .replace('T', ' '))));
        sheet.value(1, 0, say(locale, "exchange.errors.howto"));
        var titles = List.of("rule", "kind", "severity", "count", "what", "mend");
        for (int i = 0; i < titles.size(); i++) {
            sheet.value(3, i, say(locale, "exchange.errors." + titles.get(i)));
            sheet.style(3, i).bold().fillColor("DDE7E1").set();
            sheet.width(i, i < 4 ? 14 : 60);
        }
        int row = 4;
        for (var count : found.counts(job.id())) {
            sheet.value(row, 0, count.rule());
            sheet.value(row, 1, say(locale, "exchange.kind." + count.kind()));
            sheet.value(row, 2, say(locale, "exchange.severity." + (count.refuses() ? "REFUSE" : "WARN")));
            sheet.value(row, 3, count.count());
            sheet.value(row, 4, words.what(locale, count.rule(), "…", "…", "…"));
            sheet.value(row++, 5, words.mend(locale, count.rule()));
        }
        sheet.finish();
    }

    private String say(Locale locale, String key) {
        return words.say(locale, key, Map.of());
    }

}
