package org.shanhe.exchange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.shanhe.exchange.sheet.SheetRow;
import org.shanhe.kernel.Refused;

/**
 * Where the columns of one sheet stand (表头).
 *
 * @param row the row the header ends in
 * @param positions the column of each field, or -1
 * @param tenThousands the fields whose header says 万元
 * @param unknown the header cells nobody knows
 */
record Header(SheetKind kind, int row, int[] positions, boolean[] tenThousands, String[] names, List<String> unknown) {

    private static final int ENOUGH = 3;

    private static final int MANY = 6;

    /** What is known of a row that may be a header. */
    record Candidate(SheetKind kind, int row, int matches, int telling, int[] positions, String[] cells) {

        /**
         * A list of villages also has counties and towns, so it takes the household
         * number or many columns.
         */
        boolean header() {
            return switch (kind) {
                case HOUSEHOLD, PERSON -> telling > 0
                        && (matches >= MANY || matches >= ENOUGH && positions[Field.HOUSEHOLD_NO.ordinal()] >= 0);
                case VILLAGE -> telling >= ENOUGH && matches >= MANY;
                case CERTIFICATE -> matches > ENOUGH && positions[Field.CERTIFICATE_NAME.ordinal()] >= 0;
            };
        }
    }

    int at(Field field) {
        return positions[field.ordinal()];
    }

    boolean has(Field field) {
        return positions[field.ordinal()] >= 0;
    }

    String text(SheetRow row, Field field) {
        return Texts.clean(row.at(positions[field.ordinal()]));
    }

    /** Tries a row as the header of the kind that fits it best. */
    static Candidate candidate(Columns columns, SheetRow row, String sheet) {
        var best = candidate(columns, SheetKind.HOUSEHOLD, row, sheet);
        for (var kind : List.of(SheetKind.PERSON, SheetKind.VILLAGE, SheetKind.CERTIFICATE)) {
            var other = candidate(columns, kind, row, sheet);
            best = other.telling > best.telling ? other : best;
        }
        return best;
    }

    private static Candidate candidate(Columns columns, SheetKind kind, SheetRow row, String sheet) {
        var positions = new int[Field.values().length];
        Arrays.fill(positions, -1);
        int matches = 0;
        int telling = 0;
        for (int i = 0; i < row.width(); i++) {
            var column = columns.find(kind, row.at(i));
            if (column == null) {
                continue;
            }
            var position = positions[column.field().ordinal()];
            if (position < 0) {
                positions[column.field().ordinal()] = i;
                matches++;
                telling += columns.tells(kind, column.field()) ? 1 : 0;
            }
            else if (matches >= MANY && telling > 0) {
                throw Refused.invalid("IMPORT_COLUMN_TWICE", "sheet", sheet, "row", row.number(), "column", row.at(i),
                        "other", row.at(position));
            }
        }
        return new Candidate(kind, row.number(), matches, telling, positions, row.copy());
    }

    /**
     * Joins the rows that look like a header: one of names and one of national keys make
     * one header, two that contradict each other make none.
     */
    static Header of(Columns columns, List<Candidate> rows, String sheet) {
        var last = rows.getLast();
        var positions = last.positions.clone();
        for (var other : rows) {
            if (other.kind != last.kind) {
                throw ambiguous(rows, sheet);
            }
            for (int i = 0; i < positions.length; i++) {
                if (positions[i] < 0) {
                    positions[i] = other.positions[i];
                }
                else if (other.positions[i] >= 0 && other.positions[i] != positions[i]) {
                    throw ambiguous(rows, sheet);
                }
            }
        }
        missing(columns, last.kind, positions, sheet);
        var names = new String[Field.values().length];
        var tenThousands = new boolean[names.length];
        for (int i = 0; i < names.length; i++) {
            names[i] = positions[i] >= 0 && positions[i] < last.cells.length ? last.cells[positions[i]].strip() : "";
            tenThousands[i] = names[i].contains("万元");
        }
        return new Header(last.kind, last.row, positions, tenThousands, names, unknown(columns, last));
    }

    private static Refused ambiguous(List<Candidate> rows, String sheet) {
        return Refused.invalid("IMPORT_HEADER_AMBIGUOUS", "sheet", sheet, "rows",
                rows.stream().map(candidate -> String.valueOf(candidate.row)).toList());
    }

    private static void missing(Columns columns, SheetKind kind, int[] positions, String sheet) {
        var missing = new ArrayList<String>();
        for (var column : columns.of(kind)) {
            if (column.need().equals("required") && positions[column.field().ordinal()] < 0) {
                missing.add(column.name());
            }
        }
        var named = columns.of(kind)
            .stream()
            .filter(c -> c.need().equals("village") && c.field() != Field.VILLAGE_CODE)
            .allMatch(c -> positions[c.field().ordinal()] >= 0);
        if (List.of(SheetKind.HOUSEHOLD, SheetKind.VILLAGE).contains(kind)
                && positions[Field.VILLAGE_CODE.ordinal()] < 0 && !named) {
            missing.add(columns.of(kind, Field.VILLAGE_CODE).name());
        }
        if (!missing.isEmpty()) {
            throw Refused.invalid("IMPORT_MISSING_COLUMNS", "sheet", sheet, "columns", missing);
        }
    }

    private static List<String> unknown(Columns columns, Candidate header) {
        return Arrays.stream(header.cells)
            .filter(cell -> !columns.ignored(cell) && columns.find(header.kind, cell) == null)
            .map(String::strip)
            .toList();
    }

}
