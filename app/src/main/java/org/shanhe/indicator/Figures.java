package org.shanhe.indicator;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Refused;
import org.shanhe.kernel.Sql;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** All figures, read once from {@code figures.yaml}; a mistake in it stops the start. */
@Component
public class Figures {

    private static final Set<String> KEYS = Set.of("name", "zh", "en", "unit", "owner", "window", "counting",
            "dimensions", "entries", "with", "once", "everywhere", "parts", "definition");

    private final Map<String, Figure> figures = new LinkedHashMap<>();

    Figures() {
        try (var in = new ClassPathResource("figures.yaml", Figures.class).getInputStream()) {
            List<Map<String, Object>> entries = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
            entries.forEach(this::add);
        }
        catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        figures.values()
            .stream()
            .flatMap(figure -> figure.parts().stream().map(Figure.Part::figure))
            .filter(part -> !figures.containsKey(part))
            .forEach(part -> {
                throw new IllegalArgumentException("no figure " + part);
            });
    }

    public List<Figure> list() {
        return List.copyOf(figures.values());
    }

    public Figure get(String name) {
        var figure = figures.get(name);
        if (figure == null) {
            throw Refused.notFound("FIGURE_UNKNOWN", "name", name);
        }
        return figure;
    }

    private void add(Map<String, Object> entry) {
        var name = text(entry, "name");
        var unknown = entry.keySet().stream().filter(key -> !KEYS.contains(key)).toList();
        if (!unknown.isEmpty() || figures.containsKey(name)) {
            throw new IllegalArgumentException("figure %s: unknown %s or given twice".formatted(name, unknown));
        }
        var entries = entry.get("entries");
        var parts = strings(entry.get("parts")).entrySet()
            .stream()
            .map(part -> new Figure.Part(part.getKey(), part.getValue()))
            .toList();
        if ((entries == null) == parts.isEmpty()) {
            throw new IllegalArgumentException("figure %s needs either entries or parts".formatted(name));
        }
        figures.put(name, new Figure(name, new Figure.Words(text(entry, "zh"), text(entry, "en")), text(entry, "unit"),
                text(entry, "owner"), Figure.Window.valueOf(text(entry, "window")),
                Figure.Counting.valueOf(text(entry, "counting")),
                list(entry.get("dimensions")).stream().map(Figure.Dimension::valueOf).collect(Collectors.toSet()),
                entries == null ? null : fill(entries.toString(), lists(entry.get("with"))),
                Boolean.TRUE.equals(entry.get("once")), Boolean.TRUE.equals(entry.get("everywhere")), parts,
                definition(entry.get("definition"))));
    }

    /** The lists of codes belong to the definition, so they stand in the text itself. */
    private static String fill(String file, Map<String, List<String>> lists) {
        var text = Sql.of(Figures.class, file);
        for (var list : lists.entrySet()) {
            var codes = list.getValue().stream().map(Figures::quoted).collect(Collectors.joining(", "));
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

    private static Figure.Words definition(@Nullable Object value) {
        var words = strings(value);
        return new Figure.Words(words.getOrDefault("zh", ""), words.getOrDefault("en", ""));
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
