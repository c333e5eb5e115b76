package org.shanhe.exchange.delivery;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shanhe.exchange.Dates;
import org.shanhe.exchange.Numbers;
import org.shanhe.exchange.Texts;
import org.shanhe.exchange.sheet.SheetRow;
import org.shanhe.measure.Problem;
import org.shanhe.policy.Code;
import org.shanhe.policy.CodeLists;
import org.shanhe.registry.IdentityNumber;
import org.shanhe.registry.SensitiveField;
import org.shanhe.registry.SensitiveValues;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Takes the cells of a row to typed values; what cannot be taken so is a fault of its
 * cell.
 */
@Component
class CellReader {

    private static final int MOST_EXACT_DIGITS = 15;

    private static final Set<String> YES = Set.of("是", "有", "Y", "YES", "TRUE", "1", "√");

    private static final Set<String> NO = Set.of("否", "无", "N", "NO", "FALSE", "0", "×");

    private final SensitiveValues sensitive;

    private final CodeLists lists;

    private final JsonMapper json;

    CellReader(SensitiveValues sensitive, CodeLists lists, JsonMapper json) {
        this.sensitive = sensitive;
        this.lists = lists;
        this.json = json;
    }

    /**
     * @param seen what the rows before said, so that a row given twice is told
     */
    DeliveryFiles.NewLine line(SheetRow row, DeliverySheet.Header header, LocalDate today, Set<String> seen) {
        var faults = new ArrayList<Problem>();
        var cells = JsonNodeFactory.instance.objectNode();
        var details = cells.putObject("details");
        String number = "";
        for (var at : header.at().entrySet()) {
            var column = at.getKey();
            var text = Texts.clean(row.at(at.getValue()));
            if (text.isEmpty() || row.is(SheetRow.ERROR, at.getValue())) {
                if (column.required()) {
                    faults.add(fault(row, "CELL_MISSING", column.field(), ""));
                }
                continue;
            }
            if (column.field().equals(FormColumn.RECEIVER)) {
                number = IdentityNumber.normal(text);
                if (row.is(SheetRow.NUMBER, at.getValue()) && number.length() > MOST_EXACT_DIGITS) {
                    faults.add(fault(row, "DIGITS_LOST", column.field(), ""));
                }
                continue;
            }
            var into = column.field().startsWith(FormColumn.DETAIL) ? details : cells;
            var name = into == details ? column.field().substring(FormColumn.DETAIL.length()) : column.field();
            if (!put(into, name, column, text, today)) {
                faults.add(fault(row, "CELL_" + column.type(), column.field(), text));
            }
        }
        if (!seen.add(number + cells)) {
            faults.add(fault(row, "ROW_TWICE", null, ""));
        }
        boolean identity = number.length() == 18 || number.length() == 15;
        if (identity && IdentityNumber.faultOf(number).isPresent()) {
            faults.add(fault(row, "IDENTITY_WRONG", FormColumn.RECEIVER, ""));
        }
        var token = IdentityNumber.in(number).map(IdentityNumber::digits).map(this::token).orElse(null);
        return new DeliveryFiles.NewLine(row.number(),
                identity ? number.substring(0, 6) + "********" + number.substring(number.length() - 4) : number, token,
                json.writeValueAsString(cells), json.writeValueAsString(faults));
    }

    private @Nullable String token(String digits) {
        var token = sensitive.token(SensitiveField.DOCUMENT, digits);
        return token == null ? null : HexFormat.of().formatHex(token);
    }

    private boolean put(ObjectNode into, String name, FormColumn column, String text, LocalDate today) {
        switch (column.type()) {
            case TEXT -> into.put(name, text);
            case NUMBER -> {
                var number = Numbers.parse(text);
                if (number == null) {
                    return false;
                }
                into.put(name, number);
            }
            case MONEY -> {
                var yuan = Numbers.parse(text);
                if (yuan == null || yuan.stripTrailingZeros().scale() > 2 || yuan.precision() > 18) {
                    return false;
                }
                into.put(name, yuan.movePointRight(2).longValueExact());
            }
            case DATE -> {
                int day = Dates.parse(text);
                if (day <= 0 || day % 100 == 0) {
                    return false;
                }
                into.put(name, Dates.first(day).toString());
            }
            case FLAG -> {
                var said = text.toUpperCase(Locale.ROOT);
                if (!YES.contains(said) && !NO.contains(said)) {
                    return false;
                }
                into.put(name, YES.contains(said));
            }
            case CODE -> {
                var list = lists.list(String.valueOf(column.list()), today);
                var code = list.find(text).or(() -> list.inWords(text)).or(() -> english(list.codes(), text));
                if (code.isEmpty()) {
                    return false;
                }
                into.put(name, code.get().code());
            }
        }
        return true;
    }

    private static Optional<Code> english(List<Code> codes, String text) {
        return codes.stream().filter(code -> code.en().equalsIgnoreCase(text)).findFirst();
    }

    static Problem fault(SheetRow row, String rule, @Nullable String field, String value) {
        return new Problem(row.number(), rule, Problem.Severity.ERROR, field, Map.of("value", value));
    }

}
