package org.shanhe.exchange;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The items of the income block that a row states (收支明细). */
record IncomeItems(@Nullable JsonNode items) {

    static IncomeItems of(@Nullable ObjectNode more) {
        return new IncomeItems(more == null ? null : more.get("items"));
    }

    /** The sum of a letter's items in fen, or null where none is stated. */
    @Nullable Long sum(char letter) {
        if (items == null) {
            return null;
        }
        var own = items.properties().stream().filter(item -> item.getKey().charAt(0) == letter).toList();
        return own.isEmpty() ? null : own.stream().mapToLong(item -> item.getValue().asLong()).sum();
    }

}
