package org.shanhe.indicator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shanhe.indicator.Figure.Carried;
import org.shanhe.indicator.Figure.Dimension;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * Which queries of entries carry more than their columns, as {@code carried.yaml} says.
 */
final class Carriers {

    private static final Map<String, List<String>> LISTS = read();

    private Carriers() {
    }

    /** What the entries of a query tell. */
    static Set<Carried> of(@Nullable Object query) {
        var carried = EnumSet.noneOf(Carried.class);
        for (var one : List.of(Carried.SOURCE, Carried.GROUP)) {
            if (listed(one.name(), query)) {
                carried.add(one);
            }
        }
        return carried;
    }

    static boolean apart(@Nullable Object query) {
        return listed("APART", query);
    }

    /** A figure of two parts carries what both do; whatever lies in places has tags. */
    static Figure ofParts(Figure figure, Map<String, Figure> all) {
        var parts = figure.parts().stream().map(part -> all.get(part.figure())).toList();
        var carried = new LinkedHashSet<>(parts.isEmpty() ? figure.carried() : Set.of(Carried.values()));
        parts.stream().map(Figure::carried).forEach(carried::retainAll);
        carried.remove(Carried.TAG);
        if (figure.dimensions().contains(Dimension.PLACE)) {
            carried.add(Carried.TAG);
        }
        return figure.with(figure.entries(), carried,
                figure.apart() || figure.everywhere() || parts.stream().anyMatch(Figure::apart));
    }

    private static boolean listed(String list, @Nullable Object query) {
        return query != null && LISTS.getOrDefault(list, List.of()).contains(query.toString());
    }

    private static Map<String, List<String>> read() {
        try (var in = Objects.requireNonNull(Carriers.class.getResourceAsStream("carried.yaml"))) {
            Map<String, List<String>> lists = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
            return Map.copyOf(lists);
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

}
