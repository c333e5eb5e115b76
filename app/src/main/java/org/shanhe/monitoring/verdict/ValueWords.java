package org.shanhe.monitoring.verdict;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Messages;
import org.shanhe.monitoring.verdict.Judge.Words;
import org.shanhe.monitoring.verdict.Judged.Value;
import org.shanhe.policy.language.Reason;
import org.springframework.stereotype.Component;

/** The values a condition read, as a person reads them. */
@Component
class ValueWords {

    private final Messages messages;

    ValueWords(Messages messages) {
        this.messages = messages;
    }

    Words applies() {
        return new Words(messages.say(Locale.CHINA, "verdict." + ClassJudge.APPLIES, Map.of()),
                messages.say(Locale.ENGLISH, "verdict." + ClassJudge.APPLIES, Map.of()));
    }

    /** Each field once, those of the condition before those of its parts. */
    List<Value> values(Reason reason) {
        var values = new LinkedHashMap<String, Value>();
        collect(reason, values);
        return List.copyOf(values.values());
    }

    private void collect(Reason reason, Map<String, Value> values) {
        for (var used : reason.used()) {
            var field = used.object() + "." + used.field();
            values.putIfAbsent(field + used.member(), new Value(field, used.zh(), used.en(), said(Locale.CHINA, used),
                    said(Locale.ENGLISH, used), used.source()));
        }
        reason.parts().forEach(part -> collect(part, values));
    }

    private String said(Locale locale, Reason.Used used) {
        var value = used.value();
        if (value instanceof Number number && "FEN".equals(used.unit())) {
            var yuan = BigDecimal.valueOf(number.longValue(), 2).stripTrailingZeros().toPlainString();
            return messages.say(locale, "guard.yuan", Map.of("yuan", yuan));
        }
        return plain(locale, value);
    }

    private String plain(Locale locale, @Nullable Object value) {
        return switch (value) {
            case null -> messages.say(locale, "guard.missing", Map.of());
            case Boolean yes -> messages.say(locale, yes ? "guard.yes" : "guard.no", Map.of());
            case List<?> list -> String.join(", ", list.stream().map(String::valueOf).toList());
            default -> value.toString();
        };
    }

}
