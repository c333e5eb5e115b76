package org.shanhe.claims.workbench;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shanhe.claims.workbench.DocumentPage.ShownAnswer;
import org.shanhe.claims.workbench.DocumentPage.ShownClaim;
import org.shanhe.kernel.Messages;

/** What the report of a check says, in words. */
record CheckLines(Messages messages, Locale locale) {

    String verdict(ShownClaim claim) {
        var words = new ArrayList<>(List.of(word("verdict", claim.verdict())));
        if (claim.agreement() != null && claim.verdict().startsWith("AGREES")) {
            words.add(word("agreement", claim.agreement()));
        }
        if (claim.note() != null) {
            words.add(word("note", claim.note()));
        }
        claim.findings().stream().filter(f -> !f.outcome().equals("HOLDS")).forEach(f -> words.add(f.words()));
        return String.join("；", words);
    }

    String question(ShownAnswer answer) {
        var parts = new ArrayList<String>(List.of(answer.words()));
        parts.addAll(answer.purposeNames());
        parts.addAll(answer.places());
        if (answer.partner() != null) {
            parts.add(answer.partner());
        }
        parts.add(answer.from() == null ? say("until", "on", answer.on()) : answer.from() + "–" + answer.on());
        return String.join("，", parts);
    }

    /** Who accepted or is looking into it. */
    String done(ShownClaim claim) {
        return claim.steps()
            .stream()
            .filter(Steps.Step::stands)
            .map(step -> "%s %s".formatted(say("step." + step.kind()),
                    Objects.requireNonNullElse(step.recordedByName(), "")))
            .distinct()
            .collect(Collectors.joining("；"));
    }

    String amount(@Nullable BigDecimal value, String unit) {
        return value == null ? "—" : "%,.4f".formatted(value).replaceAll("\\.?0+$", "") + " " + word("unit", unit);
    }

    String word(String family, String code) {
        return messages.say(locale, "claims." + family + "." + code, Map.of());
    }

    String say(String key) {
        return messages.say(locale, "claims.report." + key, Map.of());
    }

    String say(String key, String name, Object value) {
        return messages.say(locale, "claims.report." + key, Map.of(name, value));
    }

}
