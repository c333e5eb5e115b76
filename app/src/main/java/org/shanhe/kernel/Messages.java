package org.shanhe.kernel;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The words of every module, read from all message files: Chinese, or English where the
 * reader asked for it.
 */
@Component
public class Messages {

    private static final Pattern NAME = Pattern.compile("\\{(\\w+)}");

    /** Yuan as {@link Money#inYuan} gives them; a year or a number has no places. */
    private static final Pattern YUAN = Pattern.compile("-?\\d{4,}\\.\\d\\d");

    private static final Set<String> FIELDS = Set.of("field", "names");

    private final Map<String, String> chinese = read("zh_CN");

    private final Map<String, String> english = read("en");

    public Optional<String> find(Locale locale, String key, Map<String, ?> details) {
        var words = all(locale);
        return Optional.ofNullable(words.get(key)).map(sentence -> fill(sentence, listed(details, words), words));
    }

    /** Every sentence of a language by its key, details not filled in. */
    public Map<String, String> all(Locale locale) {
        return locale.getLanguage().equals("en") ? english : chinese;
    }

    public String say(Locale locale, String key, Map<String, ?> details) {
        return find(locale, key, details).orElse(key);
    }

    /** Several words as a list is written in the language. */
    private static Map<String, ?> listed(Map<String, ?> details, Map<String, String> words) {
        if (details.values().stream().noneMatch(List.class::isInstance)) {
            return details;
        }
        var said = new HashMap<String, Object>(details);
        said.replaceAll((_,
                detail) -> detail instanceof List<?> several ? several.stream()
                    .map(String::valueOf)
                    .collect(Collectors.joining(words.getOrDefault("list.and", ", "))) : detail);
        return said;
    }

    private static String fill(String sentence, Map<String, ?> details, Map<String, String> words) {
        return NAME.matcher(sentence).replaceAll(name -> Matcher.quoteReplacement(said(name.group(1), details, words)));
    }

    /**
     * A detail as people read it: sums with separators, the fields of a request by what
     * they are called.
     */
    private static String said(String name, Map<String, ?> details, Map<String, String> words) {
        boolean unlabelled = name.startsWith("label") && !details.containsKey(name);
        var detail = details.get(unlabelled ? "field" : name);
        var text = detail == null ? "" : detail.toString();
        if (unlabelled || FIELDS.contains(name)) {
            return Arrays.stream(text.split(", "))
                .map(field -> words.getOrDefault("called." + field, field))
                .collect(Collectors.joining(", "));
        }
        return YUAN.matcher(text).matches() ? String.format(Locale.ROOT, "%,.2f", new BigDecimal(text)) : text;
    }

    private static Map<String, String> read(String language) {
        var words = new HashMap<String, String>();
        try {
            for (var file : new PathMatchingResourcePatternResolver()
                .getResources("classpath*:messages/*_" + language + ".properties")) {
                var properties = new Properties();
                try (var in = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
                    properties.load(in);
                }
                properties.stringPropertyNames().forEach(key -> words.put(key, properties.getProperty(key)));
            }
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(words);
    }

}
