package org.shanhe.exchange.mall;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Messages;
import org.springframework.stereotype.Component;

/** Says in the reader's language what is wrong with a line of an export. */
@Component
class MallWords {

    private final Messages messages;

    MallWords(Messages messages) {
        this.messages = messages;
    }

    List<String> why(MallFound line, Locale locale) {
        if (line.verdict().equals("DIFFERS")) {
            return List.of(say(locale, "mall.differs",
                    Map.of("known", yuan(line.knownFen()), "file", yuan(line.amountFen()))));
        }
        return line.codes()
            .stream()
            .map(code -> say(locale, "mall.problem." + code,
                    Map.of("supplier", text(line.supplierName()), "buyer", text(line.buyer()), "state",
                            text(line.said()), "order", text(line.orderNo()), "line", text(line.returns()))))
            .toList();
    }

    String say(Locale locale, String key, Map<String, ?> details) {
        return messages.say(locale, key, details);
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given;
    }

    private static String yuan(@Nullable Long fen) {
        return fen == null ? "" : "%,.2f".formatted(BigDecimal.valueOf(fen, 2));
    }

}
