package org.shanhe.exchange.pairing;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shanhe.exchange.PlaceVillages;
import org.shanhe.exchange.sheet.NamedColumns;
import org.shanhe.exchange.sheet.TableFile;
import org.shanhe.kernel.Refused;
import org.shanhe.partner.PairingKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the first sheet of a workbook that has the columns of pairings. */
@Component
class PairingSheet {

    static final int MOST_LINES = 20_000;

    private static final int HEADER_WITHIN = 30;

    private static final int ENOUGH = 3;

    private final NamedColumns<PairingColumn> columns = NamedColumns.of(PairingColumn.class, PairingSheet.class,
            "columns.yaml");

    private final NamedColumns<PairingKind> kinds = NamedColumns.of(PairingKind.class, PairingSheet.class,
            "kinds.yaml");

    private final JdbcClient jdbc;

    PairingSheet(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A line as it was read.
     *
     * @param faults what is wrong with it by itself, as codes with spaces between
     */
    record Line(int row, @Nullable String kind, @Nullable String partnerName, @Nullable String responsibleName,
            @Nullable Long place, @Nullable String counterpart, @Nullable String list, @Nullable String householdNo,
            @Nullable String helper, @Nullable LocalDate since, @Nullable LocalDate until, @Nullable String reason,
            @Nullable String document, String faults) {
    }

    record Read(String sheet, int headerRow, List<Line> lines) {
    }

    /** Where the columns stand in a sheet. */
    record Header(int row, Map<PairingColumn, Integer> at) {
    }

    String name(PairingColumn column) {
        return columns.name(column);
    }

    List<String> kinds() {
        return Arrays.stream(PairingKind.values()).map(kinds::name).toList();
    }

    Read read(Path file, String name) throws IOException {
        try (var table = TableFile.openRagged(file, name)) {
            for (int sheet = 0; sheet < table.sheets().size(); sheet++) {
                var header = header(table, sheet);
                if (header != null) {
                    refuseMissing(header, table.sheets().get(sheet));
                    return new Read(table.sheets().get(sheet), header.row(), lines(table, sheet, header));
                }
            }
        }
        throw Refused.invalid("PAIRING_FILE_NO_HEADER", "file", name);
    }

    @Nullable Header header(TableFile table, int sheet) throws IOException {
        var found = new ArrayList<Header>();
        table.read(sheet, row -> {
            var at = columns.in(row);
            if (at.size() >= ENOUGH && at.containsKey(PairingColumn.PARTNER)) {
                found.add(new Header(row.number(), at));
            }
            return found.isEmpty() && row.number() < HEADER_WITHIN;
        }, _ -> {
        });
        return found.isEmpty() ? null : found.getFirst();
    }

    private void refuseMissing(Header header, String sheet) {
        var missing = Arrays.stream(PairingColumn.values())
            .filter(column -> column.required() && !header.at().containsKey(column))
            .map(columns::name)
            .toList();
        Refused.unless(missing.isEmpty(), "IMPORT_MISSING_COLUMNS", "sheet", sheet, "columns", missing);
    }

    private List<Line> lines(TableFile table, int sheet, Header header) throws IOException {
        var lines = new ArrayList<Line>();
        var places = new PlaceVillages(jdbc);
        table.read(sheet, row -> {
            if (row.number() > header.row() && !row.blank()) {
                lines.add(new PairingRow(row, header, kinds, places).line());
                Refused.unless(lines.size() <= MOST_LINES, "PAIRING_FILE_TOO_LONG", "most", MOST_LINES);
            }
            return true;
        }, _ -> {
        });
        Refused.unless(!lines.isEmpty(), "PAIRING_FILE_EMPTY", "sheet", table.sheets().get(sheet));
        return lines;
    }

}
