package org.shanhe;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/** The words of the console, in the language of the person at it. */
final class Words {

    private Words() {
    }

    static String say(Locale locale, String code, Object... details) {
        var sentence = ResourceBundle.getBundle("messages.shanhe", locale).getString(code);
        return new MessageFormat(sentence, Locale.ROOT).format(details);
    }

    /** Chinese unless the environment names another language. */
    static Locale locale() {
        return Stream.of("SHANHE_LANG", "LC_ALL", "LC_MESSAGES", "LANG")
            .map(System::getenv)
            .filter(value -> value != null && !value.isBlank())
            .findFirst()
            .filter(value -> !value.matches("(zh|C|POSIX).*"))
            .map(_ -> Locale.ENGLISH)
            .orElse(Locale.SIMPLIFIED_CHINESE);
    }

}
