package org.shanhe.exchange;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads the columns of a sheet that go by name into a table of the register (其他登记列):
 * {@code columns.yaml} says where each goes. A sheet without such columns costs nothing.
 */
final class FurtherCells {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Cells cells;

    private final List<Column> columns;

    /**
     * @param of the columns of the sheet's kind
     */
    FurtherCells(Cells cells, List<Column> of) {
        this.cells = cells;
        this.columns = of.stream().filter(column -> !column.into().isEmpty() && cells.has(column.field())).toList();
    }

    /** What the row states for a table, by column, or null if nothing. */
    @Nullable ObjectNode read(String table) {
        ObjectNode stated = null;
        for (var column : columns) {
            if (!column.into().startsWith(table)) {
                continue;
            }
            var value = value(column);
            if (value != null) {
                stated = stated == null ? NODES.objectNode() : stated;
                put(stated, column.into().substring(table.length() + 1), value);
            }
        }
        return stated;
    }

    private @Nullable JsonNode value(Column column) {
        var field = column.field();
        if (cells.raw(field).isEmpty()) {
            return null;
        }
        return switch (column.form()) {
            case "flag" -> node(cells.yes(field));
            case "contrary" -> node(negated(cells.yes(field)));
            case "number" -> number(cells.number(field, 1e7));
            case "whole" -> whole(cells.number(field, 1e7));
            case "amount" -> amount(field);
            case "date" -> node(cells.date(field));
            case "digits" -> node(cells.digits(field));
            case "list" -> list(column);
            default -> node(column.code().isEmpty() ? cells.text(field) : cells.code(field, column.code()));
        };
    }

    private @Nullable JsonNode list(Column column) {
        var codes = NODES.arrayNode();
        for (var part : cells.raw(column.field()).split("[,，、;；|\\s]+")) {
            var code = part.isEmpty() ? null : cells.code(column.field(), column.code(), part);
            if (code != null) {
                codes.add(code);
            }
        }
        return codes;
    }

    private @Nullable JsonNode amount(Field field) {
        var fen = cells.fen(field);
        if (fen != null && fen < 0) {
            cells.find("BAD_NUMBER", field, cells.raw(field), "");
            return null;
        }
        return fen == null ? null : NODES.numberNode(fen);
    }

    private static @Nullable JsonNode number(@Nullable Double value) {
        return value == null ? null
                : NODES.numberNode(BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP).stripTrailingZeros());
    }

    private static @Nullable JsonNode whole(@Nullable Double value) {
        return value == null ? null : NODES.numberNode(Math.round(value));
    }

    private static @Nullable Boolean negated(@Nullable Boolean value) {
        return value == null ? null : !value;
    }

    private static @Nullable JsonNode node(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Boolean flag -> NODES.booleanNode(flag);
            default -> NODES.stringNode(value.toString());
        };
    }

    /**
     * "items.A1" goes into an object of its own; several columns of one list add to it.
     */
    private static void put(ObjectNode into, String name, JsonNode value) {
        int dot = name.indexOf('.');
        if (dot >= 0) {
            into.withObject("/" + name.substring(0, dot)).set(name.substring(dot + 1), value);
        }
        else if (value.isArray() && into.get(name) instanceof tools.jackson.databind.node.ArrayNode known) {
            value.forEach(one -> {
                if (known.valueStream().noneMatch(one::equals)) {
                    known.add(one);
                }
            });
        }
        else {
            into.set(name, value);
        }
    }

}
