package org.shanhe.claims.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.shanhe.claims.reading.Claim;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Which figure a claim is held against, and what for, by its words (口径词典). */
class Dictionary {

    private final List<Phrase> phrases;

    private final Map<String, List<String>> purposes = new TreeMap<>();

    private final Map<String, LocalDate> since = new TreeMap<>();

    Dictionary() {
        var file = load();
        phrases = entries(file.get("phrases")).stream().map(Dictionary::phrase).toList();
        map(file.get("purposes")).forEach((code, words) -> purposes.put(code, list(words)));
        map(file.get("since")).forEach((word, day) -> since.put(word, LocalDate.parse(day.toString())));
    }

    /** The figures that fit best; more than one where none fits better. */
    List<Phrase> find(Claim claim, Wording wording) {
        var fitting = phrases.stream().filter(phrase -> phrase.answers(claim, wording)).toList();
        int most = fitting.stream().mapToInt(phrase -> wording.weight(phrase.words())).max().orElse(0);
        return fitting.stream().filter(phrase -> wording.weight(phrase.words()) == most).toList();
    }

    /** What a purposed figure is for, by the nearest words; none for everything. */
    List<String> purposes(Phrase phrase, Wording wording) {
        int nearest = purposes.values().stream().mapToInt(wording::nearness).max().orElse(0);
        return !phrase.purposed() || nearest == 0 ? List.of()
                : purposes.entrySet()
                    .stream()
                    .filter(p -> wording.nearness(p.getValue()) == nearest)
                    .map(Map.Entry::getKey)
                    .toList();
    }

    @Nullable LocalDate since(String period) {
        return since.entrySet()
            .stream()
            .filter(s -> period.contains(s.getKey()))
            .map(Map.Entry::getValue)
            .findFirst()
            .orElse(null);
    }

    List<String> figures() {
        return phrases.stream().map(Phrase::figure).distinct().toList();
    }

    private static Phrase phrase(Map<String, Object> entry) {
        return new Phrase(Objects.requireNonNull(entry.get("figure")).toString(), list(entry.get("category")),
                list(entry.get("unit")), entry.get("per") == null ? null : entry.get("per").toString(),
                list(entry.get("words")), Boolean.TRUE.equals(entry.get("purposed")),
                Boolean.TRUE.equals(entry.get("target")), Boolean.TRUE.equals(entry.get("far")),
                list(entry.get("others")));
    }

    private static Map<String, Object> load() {
        var yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
        try (var file = Objects.requireNonNull(Dictionary.class.getResourceAsStream("dictionary.yaml"))) {
            return yaml.load(file);
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> entries(@Nullable Object value) {
        return (List<Map<String, Object>>) Objects.requireNonNull(value);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(@Nullable Object value) {
        return (Map<String, Object>) Objects.requireNonNull(value);
    }

    private static List<String> list(@Nullable Object value) {
        return value == null ? List.of() : value instanceof List<?> several
                ? several.stream().map(String::valueOf).toList() : List.of(value.toString());
    }

}
