package org.shanhe.policy;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * A mapping of a pack's file, read strictly: keys that are not asked for, repeated or of
 * another kind are refused with their line. Scalars are taken as they are written, so
 * that NO stays a word.
 */
record Entry(String file, int line, Map<String, Node> fields) {

    static Entry of(Resource resource, Set<String> allowed) {
        var file = String.valueOf(resource.getFilename());
        try (var in = new InputStreamReader(resource.getInputStream(), StandardCharsets.UTF_8)) {
            var root = new Yaml(new LoaderOptions()).compose(in);
            if (root == null) {
                throw new PackProblem(file, 1, "the file is empty");
            }
            return of(file, root, allowed);
        }
        catch (MarkedYAMLException e) {
            throw new PackProblem(file, e.getProblemMark().getLine() + 1, String.valueOf(e.getProblem()));
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Entry of(String file, Node node, Set<String> allowed) {
        int line = line(node);
        if (!(node instanceof MappingNode mapping)) {
            throw new PackProblem(file, line, "key: value expected");
        }
        var fields = new LinkedHashMap<String, Node>();
        for (var tuple : mapping.getValue()) {
            var key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
            if (!allowed.contains(key)) {
                throw new PackProblem(file, line(tuple.getKeyNode()), "unknown key " + key);
            }
            if (fields.put(key, tuple.getValueNode()) != null) {
                throw new PackProblem(file, line(tuple.getKeyNode()), key + " is given twice");
            }
        }
        return new Entry(file, line, fields);
    }

    String text(String key) {
        var text = textOrNull(key);
        if (text == null) {
            throw problem(key + " is missing");
        }
        return text;
    }

    @Nullable String textOrNull(String key) {
        return switch (fields.get(key)) {
            case null -> null;
            case ScalarNode scalar when !scalar.getValue().isBlank() -> scalar.getValue();
            case Node other -> throw new PackProblem(file, line(other), key + " must be a word");
        };
    }

    @Nullable LocalDate dateOrNull(String key) {
        var text = textOrNull(key);
        try {
            return text == null ? null : LocalDate.parse(text);
        }
        catch (DateTimeParseException e) {
            throw problem(key + " must be a date like 2014-01-31");
        }
    }

    boolean flag(String key) {
        return switch (textOrNull(key)) {
            case null -> false;
            case "true" -> true;
            case "false" -> false;
            default -> throw problem(key + " must be true or false");
        };
    }

    List<String> texts(String key) {
        return items(key).stream().map(item -> {
            if (item instanceof ScalarNode scalar) {
                return scalar.getValue();
            }
            throw new PackProblem(file, line(item), key + " must be a list of words");
        }).toList();
    }

    List<Entry> entries(String key, Set<String> allowed) {
        return items(key).stream().map(item -> of(file, item, allowed)).toList();
    }

    PackProblem problem(String what) {
        return new PackProblem(file, line, what);
    }

    private List<Node> items(String key) {
        return switch (fields.get(key)) {
            case null -> List.of();
            case SequenceNode sequence -> sequence.getValue();
            case Node other -> throw new PackProblem(file, line(other), key + " must be a list");
        };
    }

    private static int line(Node node) {
        return node.getStartMark().getLine() + 1;
    }

}
