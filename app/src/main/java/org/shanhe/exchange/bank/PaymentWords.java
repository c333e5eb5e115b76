package org.shanhe.exchange.bank;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Messages;
import org.springframework.stereotype.Component;

/** Says in the reader's language what is wrong with a line of a payment file. */
@Component
class PaymentWords {

    private final Messages messages;

    PaymentWords(Messages messages) {
        this.messages = messages;
    }

    List<String> why(PaymentLine line, Locale locale) {
        if (line.verdict().equals("DIFFERS")) {
            return List.of(say(locale, "payment.differs",
                    Map.of("ledger", yuan(line.ledgerFen()), "file", yuan(line.amountFen()))));
        }
        return line.codes()
            .stream()
            .map(code -> say(locale, "payment.problem." + code,
                    Map.of("left", yuan(line.leftFen()), "payee", text(line.payee()), "document",
                            text(line.documentNo()), "project", text(line.projectNo()))))
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
