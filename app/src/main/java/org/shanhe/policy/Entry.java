package org.shanhe.policy;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * A mapping of a pack's file, read strictly: keys that are not asked for, repeated or of
 * another kind are refused with line and column. Scalars are taken as they are written,
 * so that NO stays a word.
 */
record Entry(PackFile file, Node node, Map<String, Node> fields) {

    static Entry of(PackFile file, Node node, Set<String> allowed) {
        if (!(node instanceof MappingNode mapping)) {
            throw problem(file, node, "key: value expected");
        }
        var fields = new LinkedHashMap<String, Node>();
        for (var tuple : mapping.getValue()) {
            var key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
            if (!allowed.contains(key)) {
                file.problems().add(problem(file, tuple.getKeyNode(), "unknown key " + key).problem());
            }
            else if (fields.put(key, tuple.getValueNode()) != null) {
                file.problems().add(problem(file, tuple.getKeyNode(), key + " is given twice").problem());
            }
        }
        return new Entry(file, node, fields);
    }

    boolean has(String key) {
        return fields.get(key) instanceof Node node && !(node instanceof ScalarNode s && s.getValue().isBlank());
    }

    String text(String key) {
        var text = textOrNull(key);
        if (text == null) {
            throw problem(key + " is missing");
        }
        return text;
    }

    /** Blank is null: an unknown value is left out, never invented. */
    @Nullable String textOrNull(String key) {
        return switch (fields.get(key)) {
            case null -> null;
            case ScalarNode scalar -> scalar.getValue().isBlank() ? null : scalar.getValue();
            case Node other -> throw problem(file, other, key + " must be a word");
        };
    }

    /** A text whose characters can be pointed at, for an expression. */
    Written written(String key) {
        text(key);
        return new Written(file, (ScalarNode) Objects.requireNonNull(fields.get(key)));
    }

    @Nullable Written writtenOrNull(String key) {
        return has(key) ? written(key) : null;
    }

    @Nullable LocalDate dateOrNull(String key) {
        var text = textOrNull(key);
        try {
            return text == null ? null : LocalDate.parse(text);
        }
        catch (DateTimeParseException e) {
            throw problem(key, key + " must be a date like 2014-01-31");
        }
    }

    @Nullable Integer numberOrNull(String key) {
        var text = textOrNull(key);
        try {
            return text == null ? null : Integer.valueOf(text);
        }
        catch (NumberFormatException e) {
            throw problem(key, key + " must be a whole number");
        }
    }

    int number(String key) {
        var number = numberOrNull(key);
        if (number == null) {
            throw problem(key + " is missing");
        }
        return number;
    }

    boolean flag(String key) {
        return switch (textOrNull(key)) {
            case null -> false;
            case "true" -> true;
            case "false" -> false;
            default -> throw problem(key, key + " must be true or false");
        };
    }

    /** The constant of an enum. */
    <E extends Enum<E>> E oneOf(String key, Class<E> type) {
        var text = text(key);
        for (var constant : type.getEnumConstants()) {
            if (constant.name().equals(text)) {
                return constant;
            }
        }
        throw problem(key, "%s is none of %s".formatted(text, List.of(type.getEnumConstants())));
    }

    List<String> texts(String key) {
        return items(key).stream().map(item -> {
            if (item instanceof ScalarNode scalar) {
                return scalar.getValue();
            }
            throw problem(file, item, key + " must be a list of words");
        }).toList();
    }

    /** The mapping below a key, or null. */
    @Nullable Entry entryOrNull(String key, Set<String> allowed) {
        var below = fields.get(key);
        return below == null ? null : of(file, below, allowed);
    }

    /**
     * Reads every item of a list; one that cannot be read is noted and the next ones are
     * still read.
     */
    <T> List<T> each(String key, Set<String> allowed, Function<Entry, T> reading) {
        var read = new ArrayList<T>();
        items(key).forEach(item -> file.attempt(() -> read.add(reading.apply(of(file, item, allowed)))));
        return read;
    }

    /** To be thrown: the entry cannot be read on. */
    PackProblem.Misread problem(String what) {
        return problem(file, node, what);
    }

    /** To be thrown, pointing at the value of a key. */
    PackProblem.Misread problem(String key, String what) {
        return problem(file, fields.getOrDefault(key, node), what);
    }

    /** Notes a problem and lets the reading go on. */
    void note(String key, String what) {
        file.problems().add(problem(key, what).problem());
    }

    private List<Node> items(String key) {
        return switch (fields.get(key)) {
            case null -> List.of();
            case SequenceNode sequence -> sequence.getValue();
            case Node other -> throw problem(file, other, key + " must be a list");
        };
    }

    private static PackProblem.Misread problem(PackFile file, Node node, String what) {
        var mark = node.getStartMark();
        return new PackProblem(file.name(), mark.getLine() + 1, mark.getColumn() + 1, what).misread();
    }

}
