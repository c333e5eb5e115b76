package org.shanhe.exchange.pairing;

import org.jspecify.annotations.Nullable;

/** What a column of a workbook of pairings says. */
enum PairingColumn {

    KIND(true), PARTNER(true), RESPONSIBLE(false), COUNTY(false), TOWN(false), VILLAGE(false), PLACE(false),
    COUNTERPART(false), LIST(false), HOUSEHOLD(false), HELPER(false), SINCE(true), UNTIL(false), REASON(true),
    DOCUMENT(false);

    private final boolean required;

    PairingColumn(boolean required) {
        this.required = required;
    }

    boolean required() {
        return required;
    }

    /**
     * The column at fault, which the code of each problem begins with, or null where it
     * is the whole row.
     */
    static @Nullable PairingColumn of(String problem) {
        for (var column : values()) {
            if (problem.startsWith(column.name() + "_")) {
                return column;
            }
        }
        return null;
    }

}
