package org.shanhe.registry;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Messages;
import org.shanhe.policy.Code;
import org.shanhe.policy.CodeLists;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The fields in which two states of a household differ, in words for a cell (差异), as its
 * page says them.
 */
@Component
class ToldDifferences {

    private static final Map<String, String> LISTS = Map.of("attribute", "ATTRIBUTE", "standard", "STANDARD",
            "causeMain", "CAUSE", "causesOther", "CAUSE");

    /** Kept as ciphers: that they changed is told, not what they say. */
    private static final Set<String> SEALED = Set.of("phone", "bankAccount");

    /** What follows from other fields: nobody wrote it. */
    private static final Set<String> SILENT = Set.of("phoneProblem");

    private final CodeLists codes;

    private final Messages messages;

    private final Clock clock;

    private final JsonMapper json;

    ToldDifferences(CodeLists codes, Messages messages, Clock clock, JsonMapper json) {
        this.codes = codes;
        this.messages = messages;
        this.clock = clock;
        this.json = json;
    }

    @Nullable String told(@Nullable String fields, Locale locale) {
        return fields == null ? null
                : json.readTree(fields)
                    .propertyStream()
                    .filter(field -> !SILENT.contains(field.getKey()))
                    .map(field -> messages.say(locale, "household.field.told",
                            Map.of("name", say(locale, "household.field." + field.getKey()), "value",
                                    value(field.getKey(), field.getValue(), locale))))
                    .collect(Collectors.joining(messages.say(locale, "household.field.between", Map.of())));
    }

    private String value(String field, JsonNode value, Locale locale) {
        if (SEALED.contains(field)) {
            return say(locale, "household.field.sealed");
        }
        if (value.isArray()) {
            return value.isEmpty() ? say(locale, "household.field.none")
                    : value.valueStream().map(one -> value(field, one, locale)).collect(Collectors.joining(" "));
        }
        if (value.isNull()) {
            return say(locale, "household.field.none");
        }
        if (value.isBoolean()) {
            return say(locale, "household.field." + value.asBoolean());
        }
        var list = LISTS.get(field);
        return field.equals("status") ? say(locale, "household.status." + value.asString())
                : list == null ? value.asString() : name(list, value.asString(), locale);
    }

    private String name(String list, String code, Locale locale) {
        return codes.list(list, LocalDate.now(clock))
            .find(code)
            .map(found -> locale.getLanguage().equals("en") ? found.en() : found.zh())
            .orElse(code);
    }

    private String say(Locale locale, String key) {
        return messages.say(locale, key, Map.of());
    }

}
