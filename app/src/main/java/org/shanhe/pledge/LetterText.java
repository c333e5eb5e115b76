package org.shanhe.pledge;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shanhe.indicator.Display;
import org.shanhe.kernel.Messages;
import org.shanhe.policy.LetterTemplates;
import org.springframework.stereotype.Component;

/**
 * The one text of a letter that is frozen, hashed and signed (正文): always in Chinese, the
 * same letter the same text to the byte.
 */
@Component
class LetterText {

    private static final Locale PAPER = Locale.SIMPLIFIED_CHINESE;

    private final LetterTemplates templates;

    private final Messages messages;

    private final Display display;

    LetterText(LetterTemplates templates, Messages messages, Display display) {
        this.templates = templates;
        this.messages = messages;
        this.display = display;
    }

    String of(Letter letter, List<Target> targets) {
        var text = new StringBuilder(letter.title()).append("\n\n");
        var body = templates.find(letter.template(), letter.year()).map(template -> template.text()).orElse("");
        text.append(filled(body, letter)).append("\n\n");
        int nth = 1;
        for (var target : targets) {
            text.append(say("pledge.text.target",
                    Map.of("nth", nth++, "words", target.zh(), "bound", say("pledge.text." + bound(target), Map.of()),
                            "promised", display.of(target.promised(), target.unit(), PAPER), "exact",
                            exact(target.promised()))))
                .append(target.owner() == null ? "" : say("pledge.text.owner", Map.of("owner", target.owner())))
                .append(target.dueOn() == null ? "" : say("pledge.text.due", Map.of("day", target.dueOn())))
                .append('\n');
        }
        text.append('\n').append(say("pledge.text.days", Map.of("from", letter.fromOn(), "to", letter.toOn())));
        if (letter.binding()) {
            text.append('\n').append(say("pledge.text.binding", Map.of()));
        }
        return text.append('\n').toString();
    }

    /** Weighs nothing without its number: what is shown may be rounded, this is not. */
    private static String exact(BigDecimal promised) {
        return promised.stripTrailingZeros().toPlainString();
    }

    private static String bound(Target target) {
        return target.atMost() ? "at_most" : "at_least";
    }

    private static String filled(String body, Letter letter) {
        return body.replace("{upper}", text(letter.upperName()))
            .replace("{lower}", text(letter.placeName()))
            .replace("{partner}", text(letter.partnerName()))
            .replace("{year}", Integer.toString(letter.year()));
    }

    private static String text(@Nullable String name) {
        return name == null ? "" : name;
    }

    private String say(String key, Map<String, Object> values) {
        return messages.say(PAPER, key, values);
    }

}
