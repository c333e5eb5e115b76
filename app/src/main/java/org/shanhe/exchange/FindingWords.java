package org.shanhe.exchange;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Messages;
import org.springframework.stereotype.Component;

/** Says in the reader's language what a check has found and how to mend it. */
@Component
class FindingWords {

    private final Messages messages;

    FindingWords(Messages messages) {
        this.messages = messages;
    }

    String what(Locale locale, String rule, String column, String value, String detail) {
        var details = Map.of("column", column, "value", value, "detail", detail);
        return messages.find(locale, key(rule, "exchange.rule."), details)
            .orElseGet(() -> messages.say(locale, "exchange.rule.REGISTRY", details));
    }

    String mend(Locale locale, String rule) {
        return messages.find(locale, "exchange.mend." + rule, Map.of())
            .orElseGet(() -> messages.say(locale, "exchange.mend.other", Map.of()));
    }

    String say(Locale locale, String key, Map<String, ?> details) {
        return messages.say(locale, key, details);
    }

    @Nullable String refusal(Locale locale, @Nullable String code, Map<String, ?> details) {
        return code == null ? null : messages.find(locale, "refused." + code, details).orElse(code);
    }

    /** The registry's own reasons keep their own words. */
    private static String key(String rule, String prefix) {
        return rule.startsWith("intake.") ? rule : prefix + rule;
    }

}
