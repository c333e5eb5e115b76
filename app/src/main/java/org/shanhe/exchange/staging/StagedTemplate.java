package org.shanhe.exchange.staging;

import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.shanhe.exchange.sheet.RefusedRows;
import org.shanhe.exchange.sheet.TableFile;
import org.shanhe.kernel.DataFolder;
import org.springframework.stereotype.Component;

/** The empty workbook of a kind (模板), and the refused lines of a filled one. */
@Component
class StagedTemplate {

    private static final int PREPARED_ROWS = 2_000;

    private final StagedFiles files;

    private final DataFolder data;

    private final StagedWords words;

    StagedTemplate(StagedFiles files, DataFolder data, StagedWords words) {
        this.files = files;
        this.data = data;
        this.words = words;
    }

    void write(StagedKind kind, Locale locale, OutputStream out) throws IOException {
        try (var book = new Workbook(out, "Shanhe", "1.0")) {
            var page = book.newWorksheet(words.say(kind, locale, "sheet"));
            var lists = book.newWorksheet("_");
            page.value(0, 0, words.say(kind, locale, "note"));
            int at = 0;
            for (var column : kind.columns()) {
                page.value(1, at, column.name(locale) + (column.required() ? "*" : ""));
                page.style(1, at).bold().fillColor(column.required() ? "FCE4D6" : "DDE7E1").set();
                page.width(at, 20);
                page.style(at).format("@").set();
                offer(column, at++, page, lists);
            }
            page.freezePane(0, 2);
            lists.setVisibilityState(VisibilityState.HIDDEN);
        }
    }

    private static void offer(StagedColumn column, int at, Worksheet page, Worksheet lists) {
        var choices = column.choices();
        for (int i = 0; i < choices.size(); i++) {
            lists.value(i, at, choices.get(i));
        }
        if (!choices.isEmpty()) {
            page.range(2, at, PREPARED_ROWS, at)
                .validateWithList(lists.range(0, at, choices.size() - 1, at))
                .showErrorMessage(false);
        }
    }

    void errors(StagedKind kind, long id, Locale locale, OutputStream out) throws IOException {
        var kept = files.kept(kind.name(), id);
        var at = columns(kind, kept);
        var why = new HashMap<Integer, RefusedRows.Why>();
        for (var line : files.lines(id, "REFUSED", 0, StagedSheet.MOST_LINES)) {
            var cells = line.problems()
                .stream()
                .map(problem -> problem.column() == null ? null : at.get(problem.column()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
            why.put(line.row(), new RefusedRows.Why(
                    String.join(locale.getLanguage().equals("en") ? " " : "", words.why(kind, line, locale)), cells));
        }
        new RefusedRows(why, kept.headerRow(), words.reason(locale)).write(data.kept(kept.sha256()), kept.name(),
                kept.sheet(), out);
    }

    private Map<String, Integer> columns(StagedKind kind, StagedFiles.Kept kept) throws IOException {
        try (var table = TableFile.openRagged(data.kept(kept.sha256()), kept.name())) {
            var header = new StagedSheet(kind).header(table, Math.max(0, table.sheets().indexOf(kept.sheet())));
            return header == null ? Map.of() : header.at();
        }
    }

}
