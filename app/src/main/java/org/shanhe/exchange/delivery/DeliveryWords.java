package org.shanhe.exchange.delivery;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.shanhe.kernel.Messages;
import org.shanhe.measure.Problem;
import org.shanhe.measure.ProblemSentences;
import org.springframework.stereotype.Component;

/** Says in the reader's language what is wrong with a row of a workbook. */
@Component
class DeliveryWords {

    private final Messages messages;

    private final ProblemSentences sentences;

    DeliveryWords(Messages messages, ProblemSentences sentences) {
        this.messages = messages;
        this.sentences = sentences;
    }

    String problem(Problem problem, List<FormColumn> form, Locale locale) {
        var values = new HashMap<String, String>(problem.values());
        form.stream()
            .filter(column -> column.field().equals(problem.field()))
            .findFirst()
            .ifPresent(column -> values.put("column", column.name(locale)));
        return messages.find(locale, "delivery.row." + problem.rule(), values)
            .orElseGet(() -> sentences.say(problem, locale));
    }

    String say(Locale locale, String key) {
        return messages.say(locale, "delivery.sheet." + key, Map.of());
    }

}
