package org.shanhe.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shanhe.policy.Code;
import org.shanhe.policy.CodeList;
import org.shanhe.policy.CodeLists;
import org.shanhe.registry.Sex;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * The words and numbers of all policy packs, the newest first: a file uploaded today may
 * be a register of 2016.
 */
@Component
class RegisterCodes {

    private static final List<LocalDate> PACKS = List.of(LocalDate.of(2022, 1, 1), LocalDate.of(2016, 1, 1));

    private final CodeLists lists;

    private final Map<String, Map<String, String>> byText = new HashMap<>();

    private final Map<String, Sex> sexOfRelation;

    RegisterCodes(CodeLists lists) {
        this.lists = lists;
        current().forEach(this::add);
        PACKS.forEach(day -> lists.lists(day).forEach(this::add));
        var own = own();
        section(own, "words").forEach((list, words) -> ((Map<?, ?>) words).forEach((word,
                code) -> put(byText.computeIfAbsent(list, _ -> new HashMap<>()), word.toString(), code.toString())));
        this.sexOfRelation = section(own, "sexOfRelation").entrySet()
            .stream()
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, e -> Sex.valueOf(e.getValue().toString())));
    }

    /** A fresh reader of codes, for one import: it remembers what it has looked up. */
    Codes codes() {
        return new Codes(byText);
    }

    Map<String, Sex> sexOfRelation() {
        return sexOfRelation;
    }

    /** What a template offers to choose from. */
    List<String> choices(String list) {
        return lists.list(list, LocalDate.now()).codes().stream().map(Code::zh).toList();
    }

    /**
     * The number of the national form in front of its word, as the national templates
     * have it.
     */
    List<String> numbered(String list) {
        return lists.list(list, LocalDate.now())
            .codes()
            .stream()
            .map(code -> code.national() == null ? code.zh() : code.national() + " " + code.zh())
            .toList();
    }

    private List<CodeList> current() {
        return lists.lists(LocalDate.now());
    }

    private void add(CodeList list) {
        var words = byText.computeIfAbsent(list.name(), _ -> new LinkedHashMap<>());
        list.words().forEach((word, code) -> put(words, word, code.code()));
        for (var code : list.codes()) {
            put(words, code.zh(), code.code());
            var national = code.national();
            // the two systems of ethnic codes are told apart elsewhere
            if (national != null && !list.name().equals("ETHNICITY")) {
                put(words, national, code.code());
            }
        }
    }

    private static void put(Map<String, String> words, String word, String code) {
        words.putIfAbsent(word, code);
        words.putIfAbsent(Codes.word(word), code);
    }

    private static Map<String, Object> own() {
        try (var in = RegisterCodes.class.getResourceAsStream("words.yaml")) {
            return new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> section(Map<String, Object> all, String name) {
        @Nullable Object section = all.get(name);
        return section instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
    }

}
