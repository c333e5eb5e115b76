package org.shanhe.policy;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A policy pack (政策包): its own files and those it inherits, for the days from one date to
 * another.
 *
 * @param version a short hash of all its files; the same files have the same version
 * @param files the text of the files of its own folder, by path
 */
public record Pack(String name, String version, String zh, String en, @Nullable LocalDate from, @Nullable LocalDate to,
        @Nullable String inherits, Map<String, String> files, Map<String, List<?>> entries) {

    /** What this pack says in files of one kind, its own and inherited. */
    @SuppressWarnings("unchecked")
    public <R> List<R> all(FileKind<R> kind) {
        return (List<R>) entries.getOrDefault(kind.name(), List.of());
    }

    /** The same by key, in the order of the files. */
    public <R> Map<String, R> byKey(FileKind<R> kind) {
        var found = new LinkedHashMap<String, R>();
        all(kind).forEach(entry -> found.put(kind.key(entry), entry));
        return found;
    }

    public boolean holds(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }

}
