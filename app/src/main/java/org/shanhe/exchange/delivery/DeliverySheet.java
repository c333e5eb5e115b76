package org.shanhe.exchange.delivery;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.shanhe.exchange.Texts;
import org.shanhe.exchange.sheet.SheetRow;
import org.shanhe.exchange.sheet.TableFile;
import org.shanhe.kernel.Refused;
import org.shanhe.policy.MeasureKind;
import org.springframework.stereotype.Component;

/** Reads the first sheet of a workbook that has the columns of its form. */
@Component
class DeliverySheet {

    static final int MOST_LINES = 20_000;

    private static final int HEADER_WITHIN = 30;

    private final DeliveryForms forms;

    private final CellReader cells;

    DeliverySheet(DeliveryForms forms, CellReader cells) {
        this.forms = forms;
        this.cells = cells;
    }

    /** Where the columns of one sheet stand. */
    record Header(int row, Map<FormColumn, Integer> at) {
    }

    record Read(String sheet, int headerRow, List<DeliveryFiles.NewLine> lines) {
    }

    Read read(Path file, String name, MeasureKind kind, @Nullable Long aClass, LocalDate today) throws IOException {
        var form = forms.of(kind, aClass);
        try (var table = TableFile.openRagged(file, name)) {
            for (int sheet = 0; sheet < table.sheets().size(); sheet++) {
                var header = header(table, sheet, form);
                if (header != null) {
                    refuseMissing(header, form, table.sheets().get(sheet));
                    return new Read(table.sheets().get(sheet), header.row(), lines(table, sheet, header, today));
                }
            }
        }
        throw Refused.invalid("DELIVERY_FILE_NO_HEADER", "file", name);
    }

    @Nullable Header header(TableFile table, int sheet, List<FormColumn> form) throws IOException {
        var byName = new HashMap<String, FormColumn>();
        form.forEach(column -> {
            byName.put(Texts.header(column.zh()), column);
            byName.putIfAbsent(Texts.header(column.en()), column);
        });
        var found = new AtomicReference<@Nullable Header>();
        table.read(sheet, row -> {
            var at = new LinkedHashMap<FormColumn, Integer>();
            for (int i = 0; i < row.width(); i++) {
                var column = byName.get(Texts.header(row.at(i)));
                if (column != null) {
                    at.putIfAbsent(column, i);
                }
            }
            if (at.size() > 1 && at.keySet().stream().anyMatch(one -> one.field().equals(FormColumn.RECEIVER))) {
                found.set(new Header(row.number(), at));
            }
            return found.get() == null && row.number() < HEADER_WITHIN;
        }, _ -> {
        });
        return found.get();
    }

    private static void refuseMissing(Header header, List<FormColumn> form, String sheet) {
        var missing = form.stream()
            .filter(column -> column.required() && !header.at().containsKey(column))
            .map(FormColumn::zh)
            .toList();
        Refused.unless(missing.isEmpty(), "IMPORT_MISSING_COLUMNS", "sheet", sheet, "columns", missing);
    }

    private List<DeliveryFiles.NewLine> lines(TableFile table, int sheet, Header header, LocalDate today)
            throws IOException {
        var lines = new ArrayList<DeliveryFiles.NewLine>();
        Set<String> seen = new HashSet<>();
        table.read(sheet, row -> {
            if (row.number() > header.row() && !empty(row, header)) {
                lines.add(cells.line(row, header, today, seen));
                Refused.unless(lines.size() <= MOST_LINES, "DELIVERY_FILE_LONG", "most", MOST_LINES);
            }
            return true;
        }, _ -> {
        });
        Refused.unless(!lines.isEmpty(), "DELIVERY_FILE_EMPTY", "sheet", table.sheets().get(sheet));
        return lines;
    }

    private static boolean empty(SheetRow row, Header header) {
        return header.at().values().stream().allMatch(at -> row.at(at).isBlank());
    }

}
