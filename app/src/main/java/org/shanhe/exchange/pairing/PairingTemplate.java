package org.shanhe.exchange.pairing;

import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.shanhe.exchange.sheet.RefusedRows;
import org.shanhe.exchange.sheet.TableFile;
import org.shanhe.kernel.DataFolder;
import org.springframework.stereotype.Component;

/** The empty workbook of pairings (结对模板), and the refused lines of a filled one. */
@Component
class PairingTemplate {

    private static final int PREPARED_ROWS = 2_000;

    private final PairingFiles files;

    private final PairingSheet sheet;

    private final DataFolder data;

    private final PairingFileWords words;

    PairingTemplate(PairingFiles files, PairingSheet sheet, DataFolder data, PairingFileWords words) {
        this.files = files;
        this.sheet = sheet;
        this.data = data;
        this.words = words;
    }

    void write(Locale locale, OutputStream out) throws IOException {
        try (var book = new Workbook(out, "Shanhe", "1.0")) {
            var page = book.newWorksheet(words.say(locale, "pairing.sheet"));
            var lists = book.newWorksheet("_");
            page.value(0, 0, words.say(locale, "pairing.template.note"));
            for (var column : PairingColumn.values()) {
                int at = column.ordinal();
                page.value(1, at, sheet.name(column) + (column.required() ? "*" : ""));
                page.style(1, at).bold().fillColor(column.required() ? "FCE4D6" : "DDE7E1").set();
                page.width(at, 20);
                page.style(at).format("@").set();
            }
            page.freezePane(0, 2);
            kinds(page, lists);
            lists.setVisibilityState(VisibilityState.HIDDEN);
        }
    }

    private void kinds(Worksheet page, Worksheet lists) {
        var kinds = sheet.kinds();
        for (int i = 0; i < kinds.size(); i++) {
            lists.value(i, 0, kinds.get(i));
        }
        int at = PairingColumn.KIND.ordinal();
        page.range(2, at, PREPARED_ROWS, at)
            .validateWithList(lists.range(0, 0, kinds.size() - 1, 0))
            .showErrorMessage(false);
    }

    void errors(long id, PairingFiles.Kept kept, Locale locale, OutputStream out) throws IOException {
        var at = columns(kept);
        var why = new HashMap<Integer, RefusedRows.Why>();
        for (var line : files.lines(id, "REFUSED", 0, PairingSheet.MOST_LINES)) {
            Set<Integer> cells = line.codes()
                .stream()
                .map(PairingColumn::of)
                .map(column -> column == null ? null : at.get(column))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
            why.put(line.row(), new RefusedRows.Why(
                    String.join(locale.getLanguage().equals("en") ? " " : "", words.why(line, locale)), cells));
        }
        new RefusedRows(why, kept.headerRow(), words.say(locale, "exchange.errors.reason"))
            .write(data.kept(kept.sha256()), kept.name(), kept.sheet(), out);
    }

    private Map<PairingColumn, Integer> columns(PairingFiles.Kept kept) throws IOException {
        try (var table = TableFile.openRagged(data.kept(kept.sha256()), kept.name())) {
            var header = sheet.header(table, Math.max(0, table.sheets().indexOf(kept.sheet())));
            return header == null ? Map.of() : header.at();
        }
    }

}
