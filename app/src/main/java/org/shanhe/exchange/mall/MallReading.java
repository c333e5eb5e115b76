package org.shanhe.exchange.mall;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shanhe.exchange.Dates;
import org.shanhe.exchange.Numbers;
import org.shanhe.measure.consumption.TradeMode;
import org.shanhe.policy.Mall;

/** Takes the rows of one export for lines of orders, and goods that went back. */
final class MallReading {

    private static final String RETURNED = "RETURNED";

    private static final String PIECE = "件";

    private final MallMeanings meanings;

    private final MallHeader header;

    private final LocalDate today;

    private final List<MallLine> lines = new ArrayList<>();

    private final Set<List<String>> seen = new HashSet<>();

    private final Map<String, Integer> times = new HashMap<>();

    MallReading(Mall mall, MallHeader header, TradeMode mode, LocalDate today) {
        this.meanings = new MallMeanings(mall, mode);
        this.header = header;
        this.today = today;
    }

    List<MallLine> read(List<MallTable.Row> rows) {
        rows.forEach(this::row);
        return lines;
    }

    private void row(MallTable.Row row) {
        var faults = new ArrayList<String>();
        if (!seen.add(Arrays.stream(row.cells()).map(String::strip).toList())) {
            faults.add("LINE_TWICE");
        }
        var orderNo = needed(row, MallColumn.ORDER_NO, faults, "ORDER_MISSING");
        var goods = needed(row, MallColumn.GOODS, faults, "GOODS_MISSING");
        var buyer = needed(row, MallColumn.BUYER, faults, "BUYER_MISSING");
        var creditCode = text(row, MallColumn.CREDIT_CODE);
        var supplier = text(row, MallColumn.SUPPLIER);
        if (supplier == null && creditCode == null) {
            faults.add("SUPPLIER_MISSING");
        }
        if (!MallSums.renminbi(row.at(header.position(MallColumn.CURRENCY)))) {
            faults.add("CURRENCY_OTHER");
        }
        var amount = amount(row, faults);
        var orderedOn = day(row, MallColumn.ORDERED_ON, faults, "DATE_MISSING");
        var doneOn = text(row, MallColumn.DONE_ON) == null ? orderedOn : day(row, MallColumn.DONE_ON, faults, "");
        if (orderedOn != null && doneOn != null && doneOn.compareTo(orderedOn) < 0) {
            faults.add("DATE_BEFORE_ORDER");
        }
        var said = text(row, MallColumn.STATE);
        var steps = meanings.steps(said, faults);
        boolean back = amount != null && amount < 0;
        boolean goneBack = !back && steps.contains(RETURNED);
        var quantity = quantity(row, amount, faults);
        var lineNo = lineNo(row, orderNo, goods, back);
        var buyerClass = meanings.buyerClass(text(row, MallColumn.BUYER_CLASS), buyer);
        var line = new MallLine(row.number(), orderNo, back ? backNo(row, orderNo, lineNo, amount) : lineNo,
                back ? lineNo : null, buyerClass.equals("PERSON") ? masked(buyer) : buyer, buyerClass,
                meanings.mode(text(row, MallColumn.MODE)), supplier,
                creditCode == null ? null : creditCode.toUpperCase(Locale.ROOT), text(row, MallColumn.PRODUCT_CODE),
                goods, unit(row), quantity, amount, orderedOn, back ? doneOn : orderedOn, doneOn, said,
                String.join(" ", steps.stream().filter(step -> !step.equals(RETURNED)).toList()),
                String.join(" ", faults));
        lines.add(line);
        if (goneBack && amount != null && quantity != null) {
            lines.add(new MallLine(line.row(), orderNo, wholeBackNo(row, lineNo), lineNo, line.buyer(), buyerClass,
                    line.mode(), supplier, line.creditCode(), line.productCode(), goods, line.unit(), quantity.negate(),
                    -amount, orderedOn, doneOn, doneOn, said, "", line.faults()));
        }
    }

    /** The platform's own number of the line, or what it names and which time it does. */
    private String lineNo(MallTable.Row row, @Nullable String orderNo, @Nullable String goods, boolean back) {
        var own = text(row, MallColumn.LINE_NO);
        var code = text(row, MallColumn.PRODUCT_CODE);
        var key = own != null ? own : code != null ? code : String.valueOf(goods);
        if (back || own != null) {
            return key;
        }
        int nth = times.merge(orderNo + "\n" + key, 1, Integer::sum);
        return nth == 1 ? key : key + "#" + nth;
    }

    /**
     * The platform's own number of the return, else its sum and which time that went
     * back: the day of an export is no mark of a return, as the next export says another.
     */
    private String backNo(MallTable.Row row, @Nullable String orderNo, String lineNo, @Nullable Long amount) {
        var own = text(row, MallColumn.RETURN_NO);
        if (own != null) {
            return lineNo + ":R:" + own;
        }
        int nth = times.merge(orderNo + "\n" + lineNo + "\nback " + amount, 1, Integer::sum);
        return lineNo + ":R:" + amount + (nth == 1 ? "" : "#" + nth);
    }

    /** A line goes back whole only once, whatever day an export says it did. */
    private String wholeBackNo(MallTable.Row row, String lineNo) {
        var own = text(row, MallColumn.RETURN_NO);
        return lineNo + ":R:" + (own == null ? "*" : own);
    }

    private @Nullable Long amount(MallTable.Row row, List<String> faults) {
        int at = header.position(MallColumn.AMOUNT);
        if (row.error(at) || row.at(at).isBlank()) {
            faults.add("AMOUNT_MISSING");
            return null;
        }
        return MallSums.fen(row.at(at), header.tenThousands(), row.number(at), faults);
    }

    /** With the sign of the amount: malls write what went back either way. */
    private @Nullable BigDecimal quantity(MallTable.Row row, @Nullable Long amount, List<String> faults) {
        var text = text(row, MallColumn.QUANTITY);
        var number = text == null ? BigDecimal.ONE : Numbers.parse(text.replaceAll("[^0-9.,-]+$", ""));
        if (number == null || number.signum() == 0) {
            faults.add("QUANTITY_MALFORMED");
            return null;
        }
        return amount != null && amount < 0 ? number.abs().negate() : number.abs();
    }

    private @Nullable String day(MallTable.Row row, MallColumn column, List<String> faults, String missing) {
        var text = text(row, column);
        if (text == null) {
            faults.add(missing);
            return null;
        }
        int day = Dates.parse(text);
        if (day <= 0 || day % 100 == 0) {
            faults.add("DATE_MALFORMED");
            return null;
        }
        var date = Dates.first(day);
        if (date.isAfter(today)) {
            faults.add("DATE_IN_FUTURE");
        }
        return date.toString();
    }

    private String unit(MallTable.Row row) {
        var unit = text(row, MallColumn.UNIT);
        return unit == null ? PIECE : unit;
    }

    private static @Nullable String masked(@Nullable String name) {
        return name == null || name.isEmpty() ? name : name.substring(0, name.offsetByCodePoints(0, 1)) + "**";
    }

    private @Nullable String needed(MallTable.Row row, MallColumn column, List<String> faults, String missing) {
        var text = text(row, column);
        if (text == null) {
            faults.add(missing);
        }
        return text;
    }

    private @Nullable String text(MallTable.Row row, MallColumn column) {
        var text = row.at(header.position(column));
        return text.isEmpty() ? null : text;
    }

}
