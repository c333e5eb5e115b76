package org.shanhe.exchange;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shanhe.exchange.sheet.SheetRow;

/**
 * The current row under its header: reads each cell as what it should hold and notes a
 * finding where it does not.
 */
final class Cells {

    private static final int LONGEST = 200;

    private final Map<String, Check> checks;

    private final Codes codes;

    private final Finding.Sink sink;

    private final LocalDate today = LocalDate.now();

    private Header header;

    private SheetRow row = new SheetRow();

    private long number;

    private @Nullable String refusal;

    /** Columns whose formula or error has been noted: a cell may be read twice. */
    private final BitSet noted = new BitSet();

    Cells(Header header, Map<String, Check> checks, Codes codes, Finding.Sink sink) {
        this.header = header;
        this.checks = checks;
        this.codes = codes;
        this.sink = sink;
    }

    void start(SheetRow row, long number) {
        this.row = row;
        this.number = number;
        this.refusal = null;
        noted.clear();
    }

    long number() {
        return number;
    }

    /** The first check that refuses the row, or null. */
    @Nullable String refusal() {
        return refusal;
    }

    LocalDate today() {
        return today;
    }

    boolean has(Field field) {
        return header.has(field);
    }

    void find(String check, @Nullable Field field, String value, String detail) {
        var known = checks.get(check);
        var refuses = known == null || known.refuses();
        if (refuses && refusal == null) {
            refusal = check;
        }
        sink.add(new Finding(number, header.kind(), check, refuses, field,
                value.length() > 60 ? value.substring(0, 60) + "…" : value, detail));
    }

    /** The cleaned text, empty if there is none. */
    String raw(Field field) {
        int column = header.at(field);
        if (column < 0) {
            return "";
        }
        var text = Texts.clean(row.at(column));
        if (row.is((byte) (SheetRow.FORMULA | SheetRow.ERROR), column)) {
            var error = row.is(SheetRow.ERROR, column);
            if (!noted.get(column)) {
                noted.set(column);
                find(error ? "CELL_ERROR" : "FORMULA", field, text, "");
            }
            return error ? "" : text;
        }
        return text;
    }

    @Nullable String text(Field field) {
        var text = raw(field);
        if (text.isEmpty()) {
            return null;
        }
        if (text.length() > (field == Field.CAUSE_TEXT ? 10 * LONGEST : LONGEST)) {
            find("TOO_LONG", field, text, String.valueOf(LONGEST));
            return null;
        }
        return text;
    }

    @Nullable String required(Field field) {
        var text = text(field);
        if (text == null) {
            find("REQUIRED", field, "", header.names()[field.ordinal()]);
        }
        return text;
    }

    /** A number that is a name: leading zeros count, and no digit may be lost. */
    @Nullable String digits(Field field) {
        var text = text(field);
        if (text == null || !row.is(SheetRow.NUMBER, header.at(field))) {
            return text == null ? null : text.indexOf(' ') < 0 ? text : text.replace(" ", "");
        }
        var digits = Numbers.digits(text);
        if (digits == null) {
            find("LOST_DIGITS", field, text, "");
        }
        return digits;
    }

    /** The day as yyyymmdd, or 0 if there is none. */
    int day(Field field) {
        var text = raw(field);
        if (text.isEmpty()) {
            return 0;
        }
        int day = Dates.parse(text);
        if (day == Dates.MALFORMED) {
            find("BAD_DATE", field, text, "");
            return 0;
        }
        if (Dates.first(day).isAfter(today)) {
            find("DATE_IN_FUTURE", field, text, "");
            return 0;
        }
        return day;
    }

    @Nullable LocalDate date(Field field) {
        int day = day(field);
        return day == 0 ? null : Dates.first(day);
    }

    @Nullable Long fen(Field field) {
        var text = raw(field);
        if (text.isEmpty()) {
            return null;
        }
        var fen = Numbers.fen(text, header.tenThousands()[field.ordinal()]);
        if (fen == null) {
            find("BAD_NUMBER", field, text, "");
        }
        return fen;
    }

    @Nullable Double number(Field field, double most) {
        var text = raw(field);
        if (text.isEmpty()) {
            return null;
        }
        var number = Numbers.parse(text);
        if (number == null || number.signum() < 0 || number.doubleValue() > most) {
            find(field == Field.WORK_MONTHS ? "WORK_MONTHS_RANGE" : "BAD_NUMBER", field, text, "");
            return null;
        }
        return number.doubleValue();
    }

    @Nullable Boolean yes(Field field) {
        var text = raw(field);
        return switch (text) {
            case "" -> null;
            case "1", "01", "是", "有", "Y", "y", "√", "已参加", "参加" -> true;
            case "0", "00", "否", "无", "没有", "N", "n", "×", "未参加" -> false;
            default -> {
                find("BAD_YES_NO", field, text, "");
                yield null;
            }
        };
    }

    @Nullable String code(Field field, String list) {
        var text = raw(field);
        return text.isEmpty() ? null : code(field, list, text);
    }

    @Nullable String code(Field field, String list, String text) {
        var code = codes.find(list, text);
        if (code == null) {
            find("BAD_CODE", field, text, header.names()[field.ordinal()]);
        }
        return code;
    }

}
