package org.shanhe.exchange.staging;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.shanhe.kernel.Messages;
import org.springframework.stereotype.Component;

/** Says in the reader's language what speaks against a line of a workbook. */
@Component
class StagedWords {

    private final Messages messages;

    StagedWords(Messages messages) {
        this.messages = messages;
    }

    List<String> why(StagedKind kind, StagedLine line, Locale locale) {
        return line.problems().stream().map(problem -> why(kind, problem, locale)).toList();
    }

    /** By the kind's own sentence, the frame's, or that of the refusal it stands for. */
    private String why(StagedKind kind, StagedProblem problem, Locale locale) {
        var details = new java.util.HashMap<String, Object>(problem.details());
        kind.columns()
            .stream()
            .filter(column -> column.key().equals(problem.column()))
            .findFirst()
            .ifPresent(column -> details.put("column", column.name(locale)));
        return messages.find(locale, "staged." + kind.name() + "." + problem.code(), details)
            .or(() -> messages.find(locale, "staged.problem." + problem.code(), details))
            .or(() -> messages.find(locale, "refused." + problem.code(), details))
            .orElse(problem.code());
    }

    String say(StagedKind kind, Locale locale, String key) {
        return messages.say(locale, "staged." + kind.name() + "." + key, Map.of());
    }

    String reason(Locale locale) {
        return messages.say(locale, "exchange.errors.reason", Map.of());
    }

}
