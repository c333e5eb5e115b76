package org.shanhe.exchange.bank;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shanhe.exchange.Dates;
import org.shanhe.exchange.Numbers;
import org.shanhe.exchange.Texts;
import org.shanhe.exchange.sheet.SheetRow;
import org.shanhe.exchange.sheet.TableFile;
import org.shanhe.kernel.Refused;
import org.shanhe.registry.IdentityNumber;
import org.shanhe.registry.SensitiveField;
import org.shanhe.registry.SensitiveValues;

/** Reads the lines below the header of a payment file and what each lacks by itself. */
final class PaymentRows {

    private static final Set<String> RENMINBI = Set.of("", "CNY", "RMB", "人民币", "人民币元", "元", "¥", "￥", "156", "01");

    /** A number cell holds a binary fraction, so the last digits are its own. */
    private static final BigDecimal NOISE = new BigDecimal("0.000001");

    private static final int MOST_DIGITS = 15;

    private final PaymentColumns columns;

    private final SensitiveValues sensitive;

    private final PaymentColumns.Header header;

    private final LocalDate today;

    private final List<PaymentSheet.Line> lines = new ArrayList<>();

    private final Set<List<@Nullable Object>> seen = new HashSet<>();

    private @Nullable Long stated;

    PaymentRows(PaymentColumns columns, SensitiveValues sensitive, PaymentColumns.Header header, LocalDate today) {
        this.columns = columns;
        this.sensitive = sensitive;
        this.header = header;
        this.today = today;
    }

    PaymentSheet.Read read(TableFile table, int sheet) throws IOException {
        table.read(sheet, row -> {
            if (!row.blank() && row.number() != header.row()) {
                row(row);
            }
            return true;
        }, _ -> {
        });
        Refused.unless(!lines.isEmpty(), "PAYMENT_FILE_EMPTY", "sheet", table.sheets().get(sheet));
        return new PaymentSheet.Read(table.sheets().get(sheet), header.row(), lines, stated);
    }

    /**
     * The total may stand above the header, too, with its amount in the next cell.
     */
    private void row(SheetRow row) {
        for (int i = 0; i < row.width(); i++) {
            if (columns.total(row.at(i).replaceAll("[:：].*$", ""))) {
                stated = total(row, i);
                return;
            }
        }
        if (row.number() > header.row()) {
            lines.add(line(row));
            Refused.unless(lines.size() <= PaymentSheet.MOST_LINES, "PAYMENT_FILE_TOO_LONG", "most",
                    PaymentSheet.MOST_LINES);
        }
    }

    private @Nullable Long total(SheetRow row, int label) {
        int amount = header.position(PaymentColumn.AMOUNT);
        for (int i : new int[] { row.number() > header.row() && amount > label ? amount : label + 1, label + 1 }) {
            var fen = fen(row, i, new ArrayList<>());
            if (fen != null) {
                return fen;
            }
        }
        return null;
    }

    private PaymentSheet.Line line(SheetRow row) {
        var faults = new ArrayList<String>();
        var payee = text(row, PaymentColumn.PAYEE, faults, "PAYEE_MISSING");
        var number = payee == null ? "" : IdentityNumber.normal(payee);
        var fault = IdentityNumber.fault(number).orElse(null);
        boolean identity = fault == null || fault == IdentityNumber.Fault.CHECK_DIGIT;
        if (fault == IdentityNumber.Fault.CHECK_DIGIT) {
            faults.add("IDENTITY_CHECK_DIGIT");
        }
        var bytes = identity ? sensitive.token(SensitiveField.DOCUMENT, number) : null;
        var amount = amount(row, faults);
        if (!RENMINBI.contains(header.text(row, PaymentColumn.CURRENCY).toUpperCase(Locale.ROOT))) {
            faults.add("CURRENCY_OTHER");
        }
        var line = new PaymentSheet.Line(row.number(), text(row, PaymentColumn.DOCUMENT, faults, "GRANT_MISSING"),
                text(row, PaymentColumn.PROJECT, faults, "PROJECT_MISSING"),
                identity ? number.substring(0, 6) + "********" + number.substring(14) : payee,
                bytes == null ? null : HexFormat.of().formatHex(bytes), amount, date(row, faults),
                text(row, PaymentColumn.VOUCHER), text(row, PaymentColumn.PURPOSE), text(row, PaymentColumn.REMARK),
                String.join(" ", faults));
        var same = new ArrayList<@Nullable Object>();
        same.add(line.documentNo());
        same.add(line.projectNo());
        same.add(number.isEmpty() ? payee : number);
        same.add(line.amountFen());
        same.add(line.paidOn());
        same.add(line.voucher());
        same.add(line.remark());
        return seen.add(same) ? line
                : new PaymentSheet.Line(line.row(), line.documentNo(), line.projectNo(), line.payee(), line.token(),
                        line.amountFen(), line.paidOn(), line.voucher(), line.purpose(), line.remark(),
                        (line.faults() + " LINE_TWICE").strip());
    }

    private @Nullable Long amount(SheetRow row, List<String> faults) {
        int at = header.position(PaymentColumn.AMOUNT);
        if (row.is(SheetRow.ERROR, at) || row.at(at).isBlank()) {
            faults.add("AMOUNT_MISSING");
            return null;
        }
        var fen = fen(row, at, faults);
        if (fen != null && fen <= 0) {
            faults.add("AMOUNT_NOT_POSITIVE");
        }
        return fen;
    }

    private @Nullable Long fen(SheetRow row, int at, List<String> faults) {
        var yuan = Numbers.parse(Texts.clean(row.at(at)));
        if (yuan == null || yuan.precision() - yuan.scale() > MOST_DIGITS) {
            faults.add("AMOUNT_MALFORMED");
            return null;
        }
        var fen = yuan.movePointRight(header.tenThousands() ? 6 : 2);
        var whole = fen.setScale(0, RoundingMode.HALF_UP);
        var off = whole.subtract(fen).abs();
        if (off.signum() != 0 && !(row.is(SheetRow.NUMBER, at) && off.compareTo(NOISE) < 0)) {
            faults.add("AMOUNT_BELOW_FEN");
            return null;
        }
        return whole.longValueExact();
    }

    private @Nullable String date(SheetRow row, List<String> faults) {
        var text = header.text(row, PaymentColumn.DATE);
        int day = text.isEmpty() ? Dates.MALFORMED : Dates.parse(text);
        if (day <= 0 || day % 100 == 0) {
            faults.add(text.isEmpty() ? "DATE_MISSING" : "DATE_MALFORMED");
            return null;
        }
        var date = Dates.first(day);
        if (date.isAfter(today)) {
            faults.add("DATE_IN_FUTURE");
        }
        return date.toString();
    }

    private @Nullable String text(SheetRow row, PaymentColumn column, List<String> faults, String missing) {
        var text = text(row, column);
        if (text == null) {
            faults.add(missing);
        }
        return text;
    }

    private @Nullable String text(SheetRow row, PaymentColumn column) {
        var text = header.text(row, column);
        return text.isEmpty() ? null : text;
    }

}
