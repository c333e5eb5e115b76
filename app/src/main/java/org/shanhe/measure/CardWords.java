package org.shanhe.measure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Messages;
import org.shanhe.policy.CodeLists;
import org.shanhe.policy.MeasureCatalogue;
import org.springframework.stereotype.Component;

/** The words of a printed card: codes, measures and units by name. */
@Component
class CardWords {

    private final Messages messages;

    private final CodeLists codes;

    private final MeasureCatalogue catalogue;

    CardWords(Messages messages, CodeLists codes, MeasureCatalogue catalogue) {
        this.messages = messages;
        this.codes = codes;
        this.catalogue = catalogue;
    }

    /** The words in one language on the day of one plan. */
    In in(Locale locale, LocalDate day) {
        return new In(locale, day);
    }

    class In {

        private final Locale locale;

        private final LocalDate day;

        private final boolean chinese;

        In(Locale locale, LocalDate day) {
            this.locale = locale;
            this.day = day;
            this.chinese = !locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
        }

        String say(String key, Object... details) {
            var named = new HashMap<String, Object>();
            for (int i = 0; i + 1 < details.length; i += 2) {
                named.put(String.valueOf(details[i]), details[i + 1]);
            }
            return messages.say(locale, "card." + key, named);
        }

        /** Between the words of a list. */
        String and() {
            return messages.say(locale, "list.and", Map.of());
        }

        List<String> head(String... keys) {
            return Stream.of(keys).map(key -> say(key)).toList();
        }

        String code(String list, @Nullable String code) {
            if (code == null) {
                return "";
            }
            return codes.list(list, day).find(code).map(found -> chinese ? found.zh() : found.en()).orElse(code);
        }

        String measure(String kind) {
            return catalogue.find(kind, day).map(found -> chinese ? found.zh() : found.en()).orElse(kind);
        }

        String need(@Nullable String list, @Nullable String code) {
            return catalogue.answers(day)
                .stream()
                .filter(answer -> answer.list().equals(list) && answer.code().equals(code))
                .findFirst()
                .map(answer -> chinese ? answer.zh() : answer.en())
                .orElse(code == null ? "" : code);
        }

        String quantity(@Nullable BigDecimal quantity, String unit) {
            if (quantity == null || quantity.signum() == 0) {
                return "";
            }
            return messages.find(locale, "unit." + unit, Map.of("n", quantity.stripTrailingZeros().toPlainString()))
                .orElse(quantity.toPlainString());
        }

        String yuan(@Nullable Long fen) {
            return fen == null ? "" : BigDecimal.valueOf(fen, 2).toPlainString();
        }

        String text(@Nullable Object value) {
            return value == null ? "" : value.toString();
        }

    }

}
