package org.shanhe.indicator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Scope;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * What the dashboard begins with and what each post watches besides (岗位关注), as
 * {@code dashboard.yaml} says; a figure in it that is none stops the start.
 */
@Component
final class Office {

    private final List<String> tiles;

    private final String map;

    private final List<String> wall;

    private final Map<String, List<String>> ofRoles;

    Office(Figures figures) {
        var file = read();
        tiles = texts(file.get("tiles"));
        map = Objects.requireNonNull(file.get("map")).toString();
        wall = texts(file.get("wall"));
        var offices = (Map<?, ?>) Objects.requireNonNull(file.get("offices"));
        ofRoles = ((Map<?, ?>) Objects.requireNonNull(file.get("roles"))).entrySet()
            .stream()
            .collect(Collectors.toUnmodifiableMap(role -> role.getKey().toString(),
                    role -> texts(offices.get(role.getValue()))));
        Stream.of(tiles.stream(), Stream.of(map), wall.stream(), ofRoles.values().stream().flatMap(List::stream))
            .flatMap(names -> names)
            .forEach(figures::get);
    }

    List<String> tiles() {
        return tiles;
    }

    /** Of the map and the trend until another is chosen. */
    String map() {
        return map;
    }

    List<String> wall() {
        return wall;
    }

    /** Of the first of the reader's roles that has any; none for the others. */
    List<String> figures() {
        return Scope.current()
            .roles()
            .stream()
            .sorted()
            .map(ofRoles::get)
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(List.of());
    }

    private static Map<String, Object> read() {
        try (var in = Objects.requireNonNull(Office.class.getResourceAsStream("dashboard.yaml"))) {
            return new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> texts(@Nullable Object list) {
        return ((List<?>) Objects.requireNonNull(list)).stream().map(String::valueOf).toList();
    }

}
