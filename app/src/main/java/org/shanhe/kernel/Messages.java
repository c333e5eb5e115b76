package org.shanhe.kernel;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The words of every module, read from all message files: Chinese, or English where the
 * reader asked for it.
 */
@Component
public class Messages {

    private static final Pattern NAME = Pattern.compile("\\{(\\w+)}");

    private final Map<String, String> chinese = read("zh_CN");

    private final Map<String, String> english = read("en");

    public Optional<String> find(Locale locale, String key, Map<String, ?> details) {
        return Optional.ofNullable(all(locale).get(key)).map(sentence -> fill(sentence, details));
    }

    /** Every sentence of a language by its key, details not filled in. */
    public Map<String, String> all(Locale locale) {
        return locale.getLanguage().equals("en") ? english : chinese;
    }

    public String say(Locale locale, String key, Map<String, ?> details) {
        return find(locale, key, details).orElse(key);
    }

    private static String fill(String sentence, Map<String, ?> details) {
        return NAME.matcher(sentence)
            .replaceAll(name -> Matcher.quoteReplacement(
                    String.valueOf(details.containsKey(name.group(1)) ? details.get(name.group(1)) : "")));
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
