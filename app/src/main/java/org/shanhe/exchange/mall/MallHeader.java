package org.shanhe.exchange.mall;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shanhe.exchange.Texts;
import org.shanhe.exchange.sheet.SheetRow;
import org.shanhe.kernel.Refused;
import org.shanhe.policy.Mall;

/**
 * Where the columns of one export stand.
 *
 * @param tenThousands whether amounts are in ten thousands of yuan
 */
record MallHeader(int row, Map<MallColumn, Integer> at, boolean tenThousands) {

    private static final int ENOUGH = 4;

    /** The header in this row, or null where too little of it is known. */
    static @Nullable MallHeader find(Mall mall, SheetRow row) {
        var byName = new HashMap<String, MallColumn>();
        for (var column : mall.columns()) {
            column.names().forEach(name -> byName.put(Texts.header(name), MallColumn.valueOf(column.column())));
        }
        var at = new EnumMap<MallColumn, Integer>(MallColumn.class);
        boolean tenThousands = false;
        for (int i = 0; i < row.width(); i++) {
            var heading = Texts.header(row.at(i));
            var column = byName.getOrDefault(heading, byName.get(heading.replaceAll("\\([^)]*\\)", "")));
            if (column != null && at.putIfAbsent(column, i) == null && column == MallColumn.AMOUNT) {
                tenThousands = heading.contains("万");
            }
        }
        return at.size() < ENOUGH || !at.containsKey(MallColumn.ORDER_NO) ? null
                : new MallHeader(row.number(), at, tenThousands);
    }

    void refuseMissing(Mall mall, String sheet) {
        var missing = Arrays.stream(MallColumn.values())
            .filter(column -> column.required() && !at.containsKey(column))
            // a credit code names the supplier as well
            .filter(column -> column != MallColumn.SUPPLIER || !at.containsKey(MallColumn.CREDIT_CODE))
            .map(column -> called(mall, column))
            .toList();
        Refused.unless(missing.isEmpty(), "IMPORT_MISSING_COLUMNS", "sheet", sheet, "columns", missing);
    }

    static String called(Mall mall, MallColumn column) {
        return mall.columns()
            .stream()
            .filter(one -> one.column().equals(column.name()))
            .map(Mall.Column::names)
            .map(List::getFirst)
            .findFirst()
            .orElse(column.name());
    }

    int position(MallColumn column) {
        return at.getOrDefault(column, -1);
    }

}
