package org.shanhe.exchange.sheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shanhe.exchange.Texts;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * What people call the columns of a sheet, or the values of a column: a YAML file beside
 * a class names each constant of an enum, the first name being the one we print (表头).
 */
public final class NamedColumns<E extends Enum<E>> {

    private final Class<E> type;

    private final Map<String, E> byName = new HashMap<>();

    private final Map<E, String> first;

    private NamedColumns(Class<E> type, Map<String, List<String>> names) {
        this.type = type;
        this.first = new EnumMap<>(type);
        for (var constant : type.getEnumConstants()) {
            var called = names.getOrDefault(constant.name(), List.of(constant.name()));
            first.put(constant, called.getFirst());
            called.forEach(name -> byName.put(Texts.header(name), constant));
            byName.put(Texts.header(constant.name()), constant);
        }
    }

    public static <E extends Enum<E>> NamedColumns<E> of(Class<E> type, Class<?> beside, String file) {
        try (var in = beside.getResourceAsStream(file)) {
            Map<String, List<String>> names = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
            return new NamedColumns<>(type, names);
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The one a text names, or null. */
    public @Nullable E named(String text) {
        return byName.get(Texts.header(text));
    }

    public String name(E constant) {
        return first.getOrDefault(constant, constant.name());
    }

    /** Which columns this row names, and where they stand. */
    public Map<E, Integer> in(SheetRow row) {
        var at = new EnumMap<E, Integer>(type);
        for (int i = 0; i < row.width(); i++) {
            var column = named(row.at(i));
            if (column != null) {
                at.putIfAbsent(column, i);
            }
        }
        return at;
    }

}
