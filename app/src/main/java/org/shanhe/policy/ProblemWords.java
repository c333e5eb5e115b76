package org.shanhe.policy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;

/**
 * What is wrong in a pack, in the reader's language (问题文本): the readers write English,
 * and a table says each of their sentences in Chinese.
 */
final class ProblemWords {

    /** Words that themselves stand in the place of a name. */
    private static final Map<String, String> KINDS = Map.of("a condition", "条件", "a whole number", "整数", "a number",
            "数", "a string", "词", "a date", "日期", "field", "字段", "name", "名称", "key", "键");

    private static final List<Sentence> CHINESE = read();

    private ProblemWords() {
    }

    private record Sentence(Pattern english, String chinese) {

        Optional<String> of(String what) {
            var match = english.matcher(what);
            return match.matches() ? Optional.of(filled(match.toMatchResult())) : Optional.empty();
        }

        private String filled(MatchResult found) {
            UnaryOperator<String> word = name -> KINDS.getOrDefault(name, name);
            var text = new StringBuilder();
            int next = 1;
            for (int at = 0; at < chinese.length(); at++) {
                if (chinese.startsWith("{}", at)) {
                    text.append(word.apply(found.group(next++)));
                    at++;
                }
                else if (chinese.substring(at).matches("(?s)\\{\\d}.*")) {
                    text.append(word.apply(found.group(chinese.charAt(at + 1) - '0')));
                    at += 2;
                }
                else {
                    text.append(chinese.charAt(at));
                }
            }
            return text.toString();
        }
    }

    /** A sentence that the table does not have stays as it is. */
    static String in(Locale locale, String what) {
        return locale.getLanguage().equals("en") ? what
                : CHINESE.stream().flatMap(sentence -> sentence.of(what).stream()).findFirst().orElse(what);
    }

    /** Whether the table has it. */
    static boolean has(String what) {
        return CHINESE.stream().anyMatch(sentence -> sentence.of(what).isPresent());
    }

    private static List<Sentence> read() {
        try {
            return new ClassPathResource("problems_zh_CN.tsv", ProblemWords.class)
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .map(line -> line.split("\t"))
                .map(pair -> new Sentence(
                        Pattern.compile(
                                Pattern.quote(pair[0]).replace("{}", "\\E(.+?)\\Q").replace("\\Q\\E", "") + "(?s)"),
                        pair[1]))
                .toList();
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

}
