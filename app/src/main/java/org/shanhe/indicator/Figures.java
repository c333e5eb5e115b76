package org.shanhe.indicator;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Refused;
import org.shanhe.policy.MeasureCatalogue;
import org.shanhe.policy.MeasureKind;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * All figures, read once from the {@code figures.yaml} of each module; a mistake in one
 * stops the start. An entry with {@code each} is the pattern of one figure for each kind
 * of the measure catalogue, so that a kind added to a pack has its figure at once.
 */
@Component
public class Figures {

    private static final Set<String> KEYS = Set.of("name", "zh", "en", "unit", "owner", "window", "counting",
            "dimensions", "entries", "with", "once", "everywhere", "parts", "definition", "each", "rolled");

    /** How the figure of a kind of measure is called, before the kind's code. */
    static final String KIND = "measure.";

    /** The figure of a name. */
    interface Read {

        Figure get(String name);

    }

    private final Map<String, Figure> figures = new LinkedHashMap<>();

    private final Map<String, Object> ofEachKind = new LinkedHashMap<>();

    private @Nullable FigureFiles fileOfEachKind;

    private final Function<String, Optional<MeasureKind>> kinds;

    private final boolean wraps;

    private @Nullable Figures narrowed;

    Figures() {
        this(_ -> Optional.empty());
    }

    @Autowired
    Figures(MeasureCatalogue catalogue) {
        this(catalogue::everKnown);
    }

    private Figures(Function<String, Optional<MeasureKind>> kinds) {
        this.kinds = kinds;
        this.wraps = false;
        FigureFiles.all().forEach(file -> file.entries().forEach(entry -> add(file, entry)));
        figures.values()
            .stream()
            .flatMap(figure -> figure.parts().stream().map(Figure.Part::figure))
            .filter(part -> !figures.containsKey(part))
            .forEach(part -> {
                throw new IllegalArgumentException("no figure " + part);
            });
        figures.replaceAll((_, figure) -> Carriers.ofParts(figure, figures));
    }

    private Figures(Figures all) {
        kinds = all.kinds;
        wraps = true;
        narrowed = this;
        all.figures.forEach((name, figure) -> figures.put(name, Narrowing.of(figure)));
        ofEachKind.putAll(all.ofEachKind);
        fileOfEachKind = all.fileOfEachKind;
    }

    /**
     * The same figures, whose queries also know what {@link Narrowing} asks; only what is
     * asked so pays for it.
     */
    public Figures narrowed() {
        var known = narrowed == null ? new Figures(this) : narrowed;
        narrowed = known;
        return known;
    }

    public List<Figure> list() {
        return List.copyOf(figures.values());
    }

    public Figure get(String name) {
        var figure = figures.get(name);
        if (figure != null) {
            return figure;
        }
        if (!name.startsWith(KIND)) {
            throw unknown(name);
        }
        return kinds.apply(name.substring(KIND.length())).map(this::ofKind).orElseThrow(() -> unknown(name));
    }

    private static Refused unknown(String name) {
        return Refused.notFound("FIGURE_UNKNOWN", "name", name);
    }

    /**
     * The pattern with the kind's words; times of persons are another unit than persons.
     */
    private Figure ofKind(MeasureKind kind) {
        var entry = new LinkedHashMap<>(ofEachKind);
        boolean times = kind.counting().equals("OCCURRENCES");
        entry.put("name", KIND + kind.kind());
        entry.put("zh", kind.zh());
        entry.put("en", kind.en());
        entry.put("unit", times && kind.unit().equals("PERSON") ? "PERSON_TIME" : kind.unit());
        entry.put("counting", kind.counting());
        entry.put("with", Map.of("kinds", List.of(kind.kind()), "countings", List.of(kind.counting())));
        var words = definition(ofEachKind.get("definition"));
        entry.put("definition",
                Map.of("zh", words.zh().replace("{kind}", kind.zh()), "en", words.en().replace("{kind}", kind.en())));
        var figure = read(Objects.requireNonNull(fileOfEachKind), entry);
        return wraps ? Narrowing.of(figure) : figure;
    }

    private void add(FigureFiles file, Map<String, Object> entry) {
        var name = text(entry, "name");
        var unknown = entry.keySet().stream().filter(key -> !KEYS.contains(key)).toList();
        if (!unknown.isEmpty() || figures.containsKey(name)) {
            throw new IllegalArgumentException("figure %s: unknown %s or given twice".formatted(name, unknown));
        }
        if (entry.containsKey("each")) {
            ofEachKind.putAll(entry);
            fileOfEachKind = file;
            return;
        }
        figures.put(name, read(file, entry));
    }

    private static Figure read(FigureFiles file, Map<String, Object> entry) {
        var name = text(entry, "name");
        var entries = entry.get("entries");
        var parts = strings(entry.get("parts")).entrySet()
            .stream()
            .map(part -> new Figure.Part(part.getKey(), part.getValue()))
            .toList();
        if ((entries == null) == parts.isEmpty()) {
            throw new IllegalArgumentException("figure %s needs either entries or parts".formatted(name));
        }
        return new Figure(name, new Figure.Words(text(entry, "zh"), text(entry, "en")), text(entry, "unit"),
                text(entry, "owner"), Figure.Window.valueOf(text(entry, "window")),
                Figure.Counting.valueOf(text(entry, "counting")),
                list(entry.get("dimensions")).stream().map(Figure.Dimension::valueOf).collect(Collectors.toSet()),
                entries == null ? null
                        : fill(file.query(entries.toString()), entries.toString(), lists(entry.get("with"))),
                Boolean.TRUE.equals(entry.get("once")), Boolean.TRUE.equals(entry.get("everywhere")), parts,
                definition(entry.get("definition")),
                entry.get("rolled") == null ? null : entry.get("rolled").toString(), false, Carriers.of(entries),
                Carriers.apart(entries));
    }

    /** The lists of codes belong to the definition, so they stand in the text itself. */
    private static String fill(String query, String file, Map<String, List<String>> lists) {
        var text = query;
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
