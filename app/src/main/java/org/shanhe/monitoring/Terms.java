package org.shanhe.monitoring;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shanhe.policy.Procedure;

/** The words of a procedure in the reader's language; its own names where it has none. */
public record Terms(Optional<Procedure> procedure, Locale locale) {

    public String procedure(String name) {
        return procedure.map(p -> p.term().in(locale)).orElse(name);
    }

    public String state(String name) {
        return procedure.flatMap(p -> p.states().stream().filter(s -> s.name().equals(name)).findFirst())
            .map(s -> s.term().in(locale))
            .orElse(name);
    }

    public @Nullable String timer(@Nullable String name) {
        return procedure.flatMap(p -> p.timers().stream().filter(t -> t.name().equals(name)).findFirst())
            .map(t -> t.term().in(locale))
            .orElse(name);
    }

    /** An answer in words. */
    public @Nullable String option(String field, @Nullable String code) {
        return procedure
            .flatMap(p -> p.fields()
                .filter(f -> f.name().equals(field))
                .flatMap(f -> f.options().stream())
                .filter(option -> option.code().equals(code))
                .findFirst())
            .map(option -> option.term().in(locale))
            .orElse(code);
    }

}
