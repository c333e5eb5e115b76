package org.shanhe.kernel;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The one refusal: what was asked cannot be done, and the caller can mend it. The code is
 * stable; the words for it stand in the message files under {@code refused.CODE} and may
 * name the details as {@code {name}}.
 */
public final class Refused extends RuntimeException {

    /** What kind of answer the refusal is over HTTP. */
    public enum Kind {

        INVALID, NOT_SIGNED_IN, FORBIDDEN, NOT_FOUND, CONFLICT, STALE, TOO_LARGE, LOCKED, TOO_MANY

    }

    private final Kind kind;

    private final String code;

    private final Map<String, Object> details;

    private Refused(Kind kind, String code, Map<String, Object> details) {
        super(code + details);
        this.kind = kind;
        this.code = code;
        this.details = details;
    }

    /**
     * @param code a stable name in capitals, e.g. HOUSEHOLD_HEAD_MISSING
     * @param details name, value, name, value …; several words as a list, which each
     * language joins in its own way
     */
    public static Refused because(Kind kind, String code, @Nullable Object... details) {
        var named = new LinkedHashMap<String, Object>();
        for (int i = 0; i + 1 < details.length; i += 2) {
            named.put(String.valueOf(details[i]),
                    details[i + 1] instanceof List<?> several ? several : String.valueOf(details[i + 1]));
        }
        return new Refused(kind, code, named);
    }

    public static Refused invalid(String code, @Nullable Object... details) {
        return because(Kind.INVALID, code, details);
    }

    /** With details that are no words, such as what is wrong with each row. */
    public static Refused invalid(String code, Map<String, Object> details) {
        return new Refused(Kind.INVALID, code, details);
    }

    public static Refused notFound(String code, @Nullable Object... details) {
        return because(Kind.NOT_FOUND, code, details);
    }

    public static Refused conflict(String code, @Nullable Object... details) {
        return because(Kind.CONFLICT, code, details);
    }

    public static Refused forbidden(String code, @Nullable Object... details) {
        return because(Kind.FORBIDDEN, code, details);
    }

    public static void unless(boolean condition, String code, @Nullable Object... details) {
        if (!condition) {
            throw invalid(code, details);
        }
    }

    public Kind kind() {
        return kind;
    }

    public String code() {
        return code;
    }

    public Map<String, Object> details() {
        return details;
    }

}
