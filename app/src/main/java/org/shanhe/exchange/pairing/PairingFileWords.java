package org.shanhe.exchange.pairing;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Messages;
import org.springframework.stereotype.Component;

/** Says in the reader's language what is wrong with a line of a workbook of pairings. */
@Component
class PairingFileWords {

    private final Messages messages;

    PairingFileWords(Messages messages) {
        this.messages = messages;
    }

    List<String> why(PairingLine line, Locale locale) {
        var details = Map.of("partner", text(line.partnerName()), "responsible", text(line.responsibleName()),
                "household", text(line.householdNo()), "list", text(line.list()), "since", text(line.standsSince()));
        return line.codes().stream().map(code -> messages.say(locale, "pairing.problem." + code, details)).toList();
    }

    String say(Locale locale, String key) {
        return messages.say(locale, key, Map.of());
    }

    private static String text(@Nullable Object given) {
        return given == null ? "" : given.toString();
    }

}
