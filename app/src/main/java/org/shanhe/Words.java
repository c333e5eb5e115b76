package org.shanhe;

import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Messages;

/** The words of the console, in the language of the person at it. */
final class Words {

    private static final Messages MESSAGES = new Messages();

    private Words() {
    }

    static String say(String key, @Nullable Object... details) {
        var numbered = new HashMap<String, @Nullable Object>();
        for (int i = 0; i < details.length; i++) {
            numbered.put(Integer.toString(i), details[i]);
        }
        return MESSAGES.say(Locale.getDefault(), key, numbered);
    }

    static Messages messages() {
        return MESSAGES;
    }

    /** Chinese unless the environment names another language. */
    static Locale locale(@Nullable String asked) {
        return Stream
            .of(asked, System.getenv("SHANHE_LANG"), System.getenv("LC_ALL"), System.getenv("LC_MESSAGES"),
                    System.getenv("LANG"))
            .filter(value -> value != null && !value.isBlank())
            .findFirst()
            .filter(value -> !value.matches("(zh|C|POSIX).*"))
            .map(_ -> Locale.ENGLISH)
            .orElse(Locale.SIMPLIFIED_CHINESE);
    }

    /** All message files together, as picocli wants them for its help. */
    static ResourceBundle bundle() {
        var words = MESSAGES.all(Locale.getDefault());
        return new ResourceBundle() {
            @Override
            protected @Nullable Object handleGetObject(String key) {
                return words.get(key);
            }

            @Override
            public Enumeration<String> getKeys() {
                return Collections.enumeration(words.keySet());
            }
        };
    }

}
