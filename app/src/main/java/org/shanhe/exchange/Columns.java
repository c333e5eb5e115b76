package org.shanhe.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The columns we know, as {@code columns.yaml} lists them. */
final class Columns {

    private final Map<SheetKind, List<Column>> columns = new EnumMap<>(SheetKind.class);

    private final Map<SheetKind, Map<String, Column>> byText = new EnumMap<>(SheetKind.class);

    private final Map<SheetKind, Set<Field>> telling = new EnumMap<>(SheetKind.class);

    private final Set<String> ignored;

    private Columns(Map<String, Object> data) {
        this.ignored = strings(data.get("ignored")).stream().map(Texts::header).collect(Collectors.toSet());
        for (var kind : SheetKind.values()) {
            read(kind, data);
        }
        for (var kind : SheetKind.values()) {
            var rest = fields(kind);
            Arrays.stream(SheetKind.values())
                .filter(other -> other != kind)
                .forEach(other -> rest.removeAll(fields(other)));
            telling.put(kind, rest);
        }
    }

    static Columns load() {
        try (var in = Columns.class.getResourceAsStream("columns.yaml")) {
            return new Columns(new Yaml(new SafeConstructor(new LoaderOptions())).load(in));
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(SheetKind kind, Map<String, Object> data) {
        var texts = new HashMap<String, Column>();
        var list = list(data.get(kind.name().toLowerCase(java.util.Locale.ROOT))).stream()
            .map(Columns::column)
            .toList();
        for (var column : list) {
            for (var name : column.names()) {
                var twice = texts.putIfAbsent(Texts.header(name), column);
                if (twice != null && twice != column) {
                    throw new IllegalStateException("columns.yaml: %s names two columns".formatted(name));
                }
            }
            if (!column.key().isEmpty()) {
                texts.put(column.key(), column);
            }
        }
        columns.put(kind, list);
        byText.put(kind, texts);
    }

    private static Column column(Map<String, Object> entry) {
        return new Column(Field.valueOf(text(entry, "field", "")), text(entry, "key", ""), text(entry, "need", ""),
                text(entry, "code", ""), List.copyOf(strings(entry.get("names"))), text(entry, "form", "text"),
                text(entry, "into", ""), !Boolean.FALSE.equals(entry.get("plain")));
    }

    List<Column> of(SheetKind kind) {
        return columns.getOrDefault(kind, List.of());
    }

    Column of(SheetKind kind, Field field) {
        return of(kind).stream().filter(column -> column.field() == field).findFirst().orElseThrow();
    }

    /** Whether only sheets of this kind have the column. */
    boolean tells(SheetKind kind, Field field) {
        return telling.getOrDefault(kind, Set.of()).contains(field);
    }

    /** The column a header cell names, or null. */
    @Nullable Column find(SheetKind kind, String cell) {
        var header = Texts.header(cell);
        if (header.isEmpty() || header.length() > 60) {
            return null;
        }
        var texts = byText.getOrDefault(kind, Map.of());
        var key = Texts.key(header);
        if (!key.isEmpty() && texts.containsKey(key)) {
            return texts.get(key);
        }
        var whole = texts.get(header);
        return whole != null ? whole : texts.get(Texts.withoutBrackets(header));
    }

    boolean ignored(String cell) {
        var header = Texts.header(cell);
        return header.isEmpty() || ignored.contains(header) || ignored.contains(Texts.withoutBrackets(header));
    }

    private Set<Field> fields(SheetKind kind) {
        return of(kind).stream().map(Column::field).collect(Collectors.toCollection(() -> EnumSet.noneOf(Field.class)));
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> list(@Nullable Object value) {
        return value instanceof List<?> list ? (List<Map<String, Object>>) list : List.of();
    }

    private static List<String> strings(@Nullable Object value) {
        return value instanceof List<?> list ? list.stream().map(String::valueOf).toList() : List.of();
    }

    private static String text(Map<String, Object> entry, String name, String otherwise) {
        var value = entry.get(name);
        return value == null ? otherwise : value.toString();
    }

}
