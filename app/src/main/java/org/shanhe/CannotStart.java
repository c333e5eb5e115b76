package org.shanhe;

import org.jspecify.annotations.Nullable;

/** A reason not to start that the administrator can act on, in one sentence. */
class CannotStart extends RuntimeException {

    CannotStart(String code, @Nullable Object... details) {
        this(null, code, details);
    }

    CannotStart(@Nullable Throwable cause, String code, @Nullable Object... details) {
        super(Words.say("cannot-start." + code, details), cause);
    }

    /** Refuses unless the condition holds. */
    static void unless(boolean condition, String code, @Nullable Object... details) {
        if (!condition) {
            throw new CannotStart(code, details);
        }
    }

}
