package org.shanhe.measure;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Messages;
import org.shanhe.policy.MeasureCatalogue;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Says the problems of entries in the reader's language: what is wrong, where, and how it
 * is mended.
 */
@Component
public class ProblemSentences {

    private static final TypeReference<List<Problem>> PROBLEMS = new TypeReference<>() {
    };

    private final JsonMapper json = new JsonMapper();

    private final Messages messages;

    private final MeasureCatalogue catalogue;

    private final Clock clock;

    ProblemSentences(Messages messages, MeasureCatalogue catalogue, Clock clock) {
        this.messages = messages;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** A problem with its sentence, as an answer shows it. */
    public record Said(int row, String rule, Problem.Severity severity, @Nullable String field, String sentence) {
    }

    public List<Said> said(List<Problem> problems, Locale locale) {
        return problems.stream()
            .map(one -> new Said(one.row(), one.rule(), one.severity(), one.field(), say(one, locale)))
            .toList();
    }

    public String say(Problem problem, Locale locale) {
        var values = new HashMap<String, String>();
        problem.values().forEach((name, value) -> values.put(name, switch (name) {
            case "kind" -> kind(value, locale);
            case "unit", "stated" -> messages.find(locale, "unit." + value, Map.of("n", "")).orElse(value).strip();
            case "receiver",
                    "receivers" ->
                Arrays.stream(value.split(","))
                    .map(receiver -> messages.say(locale, "delivery.receiver." + receiver, Map.of()))
                    .collect(Collectors.joining(messages.say(locale, "delivery.or", Map.of())));
            case "detail" -> english(locale) ? problem.values().getOrDefault("detailEn", value) : value;
            default -> value;
        }));
        return messages.say(locale, "delivery.rule." + problem.rule(), values);
    }

    private String kind(String code, Locale locale) {
        return catalogue.find(code, LocalDate.now(clock))
            .map(kind -> english(locale) ? kind.en() : kind.zh())
            .orElse(code);
    }

    private static boolean english(Locale locale) {
        return locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
    }

    /** What each of so many rows was warned of, as it is kept. */
    List<String> warned(List<Problem> problems, int rows) {
        var warnings = problems.stream()
            .filter(problem -> problem.severity() == Problem.Severity.WARNING)
            .collect(Collectors.groupingBy(Problem::row));
        return IntStream.range(0, rows)
            .mapToObj(row -> json.writeValueAsString(warnings.getOrDefault(row, List.of())))
            .toList();
    }

    /** What was kept of that, in the reader's language. */
    List<String> confirmed(String kept, Locale locale) {
        return json.readValue(kept, PROBLEMS).stream().map(problem -> say(problem, locale)).toList();
    }

}
