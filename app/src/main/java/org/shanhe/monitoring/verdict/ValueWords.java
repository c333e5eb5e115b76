package org.shanhe.monitoring.verdict;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Messages;
import org.shanhe.monitoring.verdict.Judge.Words;
import org.shanhe.monitoring.verdict.Judged.Value;
import org.shanhe.policy.Code;
import org.shanhe.policy.CodeLists;
import org.shanhe.policy.RuleLanguage;
import org.shanhe.policy.language.Facts;
import org.shanhe.policy.language.ProfileField;
import org.shanhe.policy.language.Reason;
import org.shanhe.policy.language.Reason.Used;
import org.springframework.stereotype.Component;

/**
 * The values a condition read, as a person reads them: codes by their names, sources by
 * what the form is called.
 */
@Component
class ValueWords {

    private static final Pattern TABLE = Pattern.compile("(registry|measure|plan|place)\\.([a-z]+(_[a-z]+)?)");

    private final Messages messages;

    private final CodeLists codes;

    private final RuleLanguage language;

    ValueWords(Messages messages, CodeLists codes, RuleLanguage language) {
        this.messages = messages;
        this.codes = codes;
        this.language = language;
    }

    /**
     * For whom and by what the values were read.
     *
     * @param pack the name of the pack, for its lines
     */
    record Read(String pack, LocalDate on, Facts facts) {
    }

    Words applies() {
        return new Words(messages.say(Locale.CHINA, "verdict." + ClassJudge.APPLIES, Map.of()),
                messages.say(Locale.ENGLISH, "verdict." + ClassJudge.APPLIES, Map.of()));
    }

    /** Each field once, those of the condition before those of its parts. */
    List<Value> values(Reason reason, Read read) {
        var values = new LinkedHashMap<String, Value>();
        collect(reason, read, values);
        return List.copyOf(values.values());
    }

    private void collect(Reason reason, Read read, Map<String, Value> values) {
        for (var used : reason.used()) {
            var field = used.object() + "." + used.field();
            values.putIfAbsent(field + used.member(),
                    new Value(field, used.member(), used.zh(), used.en(), said(Locale.CHINA, used, read),
                            said(Locale.ENGLISH, used, read), source(Locale.CHINA, used, read),
                            source(Locale.ENGLISH, used, read)));
        }
        reason.parts().forEach(part -> collect(part, read, values));
    }

    private String said(Locale locale, Used used, Read read) {
        var list = language.profile().find(used.object(), used.field()).map(ProfileField::codes).orElse(null);
        return switch (used.value()) {
            case null -> messages.say(locale, "guard.missing", Map.of());
            case Boolean yes -> messages.say(locale, yes ? "guard.yes" : "guard.no", Map.of());
            case Number number -> number(locale, number, used.unit());
            case List<?> words when words.isEmpty() -> messages.say(locale, "guard.none", Map.of());
            case List<?> words -> words.stream()
                .map(word -> coded(locale, list, word, read.on()))
                .collect(Collectors.joining(locale.equals(Locale.CHINA) ? "、" : ", "));
            case Object word -> coded(locale, list, word, read.on());
        };
    }

    private String number(Locale locale, Number number, @Nullable String unit) {
        if ("FEN".equals(unit)) {
            var yuan = BigDecimal.valueOf(number.longValue(), 2).stripTrailingZeros().toPlainString();
            return messages.say(locale, "guard.yuan", Map.of("yuan", yuan));
        }
        return unit == null ? number.toString()
                : messages.find(locale, "guard.unit." + unit, Map.of("n", number.toString())).orElse(number.toString());
    }

    private String coded(Locale locale, @Nullable String list, Object word, LocalDate on) {
        if (list == null) {
            return word.toString();
        }
        return codes.lists(on)
            .stream()
            .filter(known -> known.name().equals(list))
            .findFirst()
            .flatMap(known -> known.find(word.toString()))
            .map((Code code) -> locale.equals(Locale.CHINA) ? code.zh() : code.en())
            .orElse(word.toString());
    }

    private String source(Locale locale, Used used, Read read) {
        if (used.object().equals("line")) {
            return messages.say(locale, "source.line",
                    Map.of("pack", read.pack(), "year", String.valueOf(read.on().getYear()), "source", used.source()));
        }
        var year = read.facts().household().get("income_year");
        var tables = TABLE.matcher(used.source())
            .results()
            .map(MatchResult::group)
            .distinct()
            .map(table -> messages
                .find(locale, "source." + table + (year == null ? "" : ".year"), Map.of("year", String.valueOf(year)))
                .or(() -> messages.find(locale, "source." + table, Map.of()))
                .orElse(table))
            .collect(Collectors.joining(locale.equals(Locale.CHINA) ? "、" : ", "));
        if (tables.isEmpty()) {
            return used.source();
        }
        boolean counted = used.source().startsWith("count of") || used.source().startsWith("sum of");
        return counted ? messages.say(locale, "source.counted", Map.of("source", tables)) : tables;
    }

}
