package org.shanhe.exchange.delivery;

import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.shanhe.exchange.sheet.SheetRow;
import org.shanhe.exchange.sheet.TableFile;
import org.shanhe.kernel.DataFolder;
import org.shanhe.kernel.Refused;
import org.shanhe.measure.Problem;
import org.springframework.stereotype.Component;

/**
 * The rows of a workbook that were not taken, in its own layout, each fault marked in its
 * cell.
 */
@Component
class DeliveryWorkbook {

    private final DeliveryFiles files;

    private final DeliverySheet sheets;

    private final Judging judging;

    private final DataFolder data;

    private final DeliveryWords words;

    DeliveryWorkbook(DeliveryFiles files, DeliverySheet sheets, Judging judging, DataFolder data, DeliveryWords words) {
        this.files = files;
        this.sheets = sheets;
        this.judging = judging;
        this.data = data;
        this.words = words;
    }

    void errors(long id, List<FormColumn> form, Locale locale, OutputStream out) throws IOException {
        var kept = files.kept(id);
        var wrong = new HashMap<Integer, List<Problem>>();
        for (var line : files.lines(id, null, 0, DeliverySheet.MOST_LINES)) {
            if (line.verdict().equals("REFUSED") || line.verdict().equals("UNKNOWN")) {
                wrong.put(line.row(), judging.problems(line));
            }
        }
        try (var table = TableFile.openRagged(data.kept(kept.sha256()), kept.name());
                var book = new Workbook(out, "Shanhe", "1.0");
                var sheet = book.newWorksheet(words.say(locale, "errors"))) {
            int from = table.sheets().indexOf(kept.sheet());
            var header = from < 0 ? null : sheets.header(table, from, form);
            if (header == null) {
                throw Refused.invalid("DELIVERY_FILE_NO_HEADER", "file", kept.name());
            }
            var at = header.at()
                .entrySet()
                .stream()
                .collect(Collectors.toMap(e -> e.getKey().field(), Map.Entry::getValue));
            copy(table, from, header.row(), new Marking(sheet, at, wrong, form, locale));
        }
    }

    /** Where faults are written beside their cells. */
    private record Marking(Worksheet sheet, Map<String, Integer> at, Map<Integer, List<Problem>> wrong,
            List<FormColumn> form, Locale locale) {
    }

    private void copy(TableFile table, int from, int header, Marking marking) throws IOException {
        var next = new int[] { 0 };
        var width = new int[] { 0 };
        var sheet = marking.sheet();
        table.read(from, row -> {
            if (row.number() <= header) {
                width[0] = Math.max(width[0], row.width());
                next[0] = row.number();
                text(row, row.number() - 1, sheet);
                if (row.number() == header) {
                    sheet.value(header - 1, width[0], words.say(marking.locale(), "reason"));
                    sheet.range(header - 1, 0, header - 1, width[0]).style().bold().fillColor("DDE7E1").set();
                }
            }
            else if (marking.wrong().containsKey(row.number())) {
                text(row, next[0], sheet);
                mark(marking.wrong().getOrDefault(row.number(), List.of()), next[0], width[0], marking);
                next[0]++;
            }
            return true;
        }, _ -> {
        });
        for (int i = 0; i < width[0]; i++) {
            sheet.width(i, 18);
        }
        sheet.width(width[0], 60);
        sheet.freezePane(0, header);
    }

    private void mark(List<Problem> problems, int row, int width, Marking marking) {
        var errors = problems.stream().filter(problem -> problem.severity() == Problem.Severity.ERROR).toList();
        marking.sheet().value(row, width, said(errors, marking));
        errors.stream()
            .filter(problem -> problem.field() != null && marking.at().containsKey(problem.field()))
            .collect(Collectors.groupingBy(problem -> marking.at().getOrDefault(String.valueOf(problem.field()), 0)))
            .forEach((column, here) -> {
                marking.sheet().style(row, column).format("@").fillColor("FFC7CE").set();
                marking.sheet().comment(row, column, said(here, marking));
            });
    }

    private String said(List<Problem> problems, Marking marking) {
        return problems.stream()
            .map(problem -> words.problem(problem, marking.form(), marking.locale()))
            .collect(Collectors.joining("\n"));
    }

    private static void text(SheetRow row, int to, Worksheet sheet) {
        for (int i = 0; i < row.width(); i++) {
            if (!row.at(i).isEmpty()) {
                sheet.value(to, i, row.at(i));
                sheet.style(to, i).format("@").set();
            }
        }
    }

}
