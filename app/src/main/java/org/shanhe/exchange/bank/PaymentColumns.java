package org.shanhe.exchange.bank;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shanhe.exchange.Texts;
import org.shanhe.exchange.sheet.SheetRow;
import org.shanhe.kernel.Refused;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The columns of payment files, as {@code columns.yaml} names them. */
@Component
class PaymentColumns {

    private static final int ENOUGH = 3;

    private final Map<String, PaymentColumn> byName = new HashMap<>();

    private final Map<PaymentColumn, String> first = new EnumMap<>(PaymentColumn.class);

    private final Set<String> totals = new HashSet<>();

    /** Where the columns of one sheet stand. */
    record Header(int row, Map<PaymentColumn, Integer> at, boolean tenThousands) {

        String text(SheetRow row, PaymentColumn column) {
            return Texts.clean(row.at(at.getOrDefault(column, -1)));
        }

        int position(PaymentColumn column) {
            return at.getOrDefault(column, -1);
        }

    }

    PaymentColumns() {
        try (var in = PaymentColumns.class.getResourceAsStream("columns.yaml")) {
            Map<String, List<String>> names = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
            names.getOrDefault("total", List.of()).forEach(name -> totals.add(Texts.header(name)));
            for (var column : PaymentColumn.values()) {
                var called = names.getOrDefault(column.name(), List.of());
                first.put(column, called.getFirst());
                called.forEach(name -> byName.put(Texts.header(name), column));
            }
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String name(PaymentColumn column) {
        return first.getOrDefault(column, column.name());
    }

    boolean total(String text) {
        return totals.contains(Texts.header(text));
    }

    /** The header in this row, or null where too little of it is known. */
    @Nullable Header header(SheetRow row) {
        var at = new EnumMap<PaymentColumn, Integer>(PaymentColumn.class);
        boolean tenThousands = false;
        for (int i = 0; i < row.width(); i++) {
            var column = byName.get(Texts.header(row.at(i)));
            if (column != null && at.putIfAbsent(column, i) == null && column == PaymentColumn.AMOUNT) {
                tenThousands = row.at(i).contains("万元");
            }
        }
        return at.size() < ENOUGH || !at.containsKey(PaymentColumn.AMOUNT) ? null
                : new Header(row.number(), at, tenThousands);
    }

    void refuseMissing(Header header, String sheet) {
        var missing = Arrays.stream(PaymentColumn.values())
            .filter(column -> column.required() && !header.at().containsKey(column))
            .map(this::name)
            .toList();
        Refused.unless(missing.isEmpty(), "IMPORT_MISSING_COLUMNS", "sheet", sheet, "columns", missing);
    }

}
