package org.shanhe.indicator;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads a figure from its entry of {@code figures.yaml}; a mistake in it is named. */
final class FigureEntry {

    private static final Set<String> KEYS = Set.of("name", "zh", "en", "unit", "owner", "window", "counting",
            "dimensions", "entries", "with", "once", "everywhere", "parts", "definition", "each", "rolled");

    private FigureEntry() {
    }

    static String name(Map<String, Object> entry) {
        var unknown = entry.keySet().stream().filter(key -> !KEYS.contains(key)).toList();
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("figure %s: unknown %s".formatted(entry.get("name"), unknown));
        }
        return text(entry, "name");
    }

    static Figure figure(FigureFiles file, Map<String, Object> entry) {
        var name = name(entry);
        var entries = entry.get("entries");
        var parts = strings(entry.get("parts")).entrySet()
            .stream()
            .map(part -> new Figure.Part(part.getKey(), part.getValue()))
            .toList();
        if ((entries == null) == parts.isEmpty()) {
            throw new IllegalArgumentException("figure %s needs either entries or parts".formatted(name));
        }
        var unit = text(entry, "unit");
        var counting = Figure.Counting.valueOf(text(entry, "counting"));
        if (new FigureUnit(unit).isRatio() != (counting == Figure.Counting.RATIO)) {
            throw new IllegalArgumentException("figure %s: a ratio has the unit of one".formatted(name));
        }
        return new Figure(name, new Figure.Words(text(entry, "zh"), text(entry, "en")), unit, text(entry, "owner"),
                Figure.Window.valueOf(text(entry, "window")), counting,
                list(entry.get("dimensions")).stream().map(Figure.Dimension::valueOf).collect(Collectors.toSet()),
                entries == null ? null
                        : fill(file.query(entries.toString()), entries.toString(), lists(entry.get("with"))),
                Boolean.TRUE.equals(entry.get("once")), Boolean.TRUE.equals(entry.get("everywhere")), parts,
                definition(entry), entry.get("rolled") == null ? null : entry.get("rolled").toString(), false,
                Carriers.of(entries), Carriers.apart(entries));
    }

    static Figure.Words definition(Map<String, Object> entry) {
        var words = strings(entry.get("definition"));
        return new Figure.Words(words.getOrDefault("zh", ""), words.getOrDefault("en", ""));
    }

    /** The lists of codes belong to the definition, so they stand in the text itself. */
    private static String fill(String query, String file, Map<String, List<String>> lists) {
        var text = query;
        for (var list : lists.entrySet()) {
            var codes = list.getValue().stream().map(FigureEntry::quoted).collect(Collectors.joining(", "));
            if (!text.contains("(:" + list.getKey() + ")")) {
                throw new IllegalArgumentException("%s.sql has no list :%s".formatted(file, list.getKey()));
            }
            text = text.replace(":" + list.getKey(), "array[" + codes + "]");
        }
        return text;
    }

    private static String quoted(String code) {
        if (!code.matches("[A-Z][A-Z0-9_]*")) {
            throw new IllegalArgumentException("not a code: " + code);
        }
        return "'" + code + "'";
    }

    private static String text(Map<String, Object> entry, String key) {
        var value = entry.get(key);
        if (value == null) {
            throw new IllegalArgumentException("figure %s has no %s".formatted(entry.get("name"), key));
        }
        return value.toString();
    }

    private static List<String> list(@Nullable Object value) {
        return value instanceof List<?> list ? list.stream().map(String::valueOf).toList() : List.of();
    }

    private static Map<String, String> strings(@Nullable Object value) {
        var strings = new LinkedHashMap<String, String>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, word) -> strings.put(String.valueOf(key), String.valueOf(word)));
        }
        return strings;
    }

    private static Map<String, List<String>> lists(@Nullable Object value) {
        var lists = new LinkedHashMap<String, List<String>>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, codes) -> lists.put(String.valueOf(key), list(codes)));
        }
        return lists;
    }

}
