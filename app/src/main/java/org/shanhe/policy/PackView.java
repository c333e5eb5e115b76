package org.shanhe.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Shows packs as tables, and two of them side by side. */
@Component
class PackView {

    private final List<FileKind<?>> kinds;

    private final JsonMapper json;

    PackView(List<FileKind<?>> kinds, JsonMapper json) {
        this.kinds = kinds;
        this.json = json;
    }

    record Summary(String name, String version, String zh, String en, @Nullable LocalDate from, @Nullable LocalDate to,
            @Nullable String inherits, List<String> ownFiles, Map<String, Integer> entries) {
    }

    /** The entries of one kind of file, each with its fields. */
    record Table(String kind, List<Row> rows) {
    }

    record Row(String key, Map<String, Object> fields) {
    }

    /** What differs between two packs in one kind of file. */
    record Difference(String kind, List<Row> added, List<Row> removed, List<Changed> changed, int same) {
    }

    record Changed(String key, List<Change> fields) {
    }

    record Change(String field, @Nullable Object left, @Nullable Object right) {
    }

    Summary summary(Pack pack) {
        var counts = new LinkedHashMap<String, Integer>();
        kinds.forEach(kind -> counts.put(kind.name(), pack.all(kind).size()));
        return new Summary(pack.name(), pack.version(), pack.zh(), pack.en(), pack.from(), pack.to(), pack.inherits(),
                List.copyOf(pack.files().keySet()), counts);
    }

    List<Table> tables(Pack pack) {
        return kinds.stream()
            .map(kind -> new Table(kind.name(),
                    rows(pack, kind).entrySet().stream().map(row -> new Row(row.getKey(), row.getValue())).toList()))
            .toList();
    }

    List<Difference> compare(Pack left, Pack right) {
        return kinds.stream().map(kind -> difference(kind.name(), rows(left, kind), rows(right, kind))).toList();
    }

    static Difference difference(String kind, Map<String, Map<String, Object>> left,
            Map<String, Map<String, Object>> right) {
        var added = new ArrayList<Row>();
        var removed = new ArrayList<Row>();
        var changed = new ArrayList<Changed>();
        int same = 0;
        for (var key : keys(left, right)) {
            var before = left.get(key);
            var after = right.get(key);
            if (before == null) {
                added.add(new Row(key, Objects.requireNonNull(after)));
            }
            else if (after == null) {
                removed.add(new Row(key, before));
            }
            else if (before.equals(after)) {
                same++;
            }
            else {
                changed.add(new Changed(key,
                        keys(before, after).stream()
                            .filter(field -> !Objects.equals(before.get(field), after.get(field)))
                            .map(field -> new Change(field, before.get(field), after.get(field)))
                            .toList()));
            }
        }
        return new Difference(kind, added, removed, changed, same);
    }

    private static LinkedHashSet<String> keys(Map<String, ?> left, Map<String, ?> right) {
        var keys = new LinkedHashSet<>(left.keySet());
        keys.addAll(right.keySet());
        return keys;
    }

    private <R> Map<String, Map<String, Object>> rows(Pack pack, FileKind<R> kind) {
        var rows = new LinkedHashMap<String, Map<String, Object>>();
        pack.byKey(kind).forEach((key, entry) -> rows.put(key, json.convertValue(entry, new TypeReference<>() {
        })));
        return rows;
    }

}
