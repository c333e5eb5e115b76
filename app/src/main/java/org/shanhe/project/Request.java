package org.shanhe.project;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Refused;

/** What a writing request must say about itself: which version it saw, or its key. */
final class Request {

    private static final Pattern VERSION = Pattern.compile("(?:W/)?\"?(\\d{1,9})\"?");

    private Request() {
    }

    static int version(@Nullable String match) {
        var version = VERSION.matcher(match == null ? "" : match.strip());
        Refused.unless(version.matches(), "IF_MATCH_MISSING");
        return Integer.parseInt(version.group(1));
    }

    static String key(@Nullable String key) {
        if (key == null || key.isBlank() || key.length() > 200) {
            throw Refused.invalid("IDEMPOTENCY_KEY_MALFORMED");
        }
        return key;
    }

    static String given(@Nullable String text) {
        if (text == null || text.isBlank() || text.length() > 4000) {
            throw Refused.invalid("TEXT_MISSING");
        }
        return text.strip();
    }

    static Refused stale(int version) {
        return Refused.because(Refused.Kind.STALE, "PROJECT_CHANGED", "version", version);
    }

}
