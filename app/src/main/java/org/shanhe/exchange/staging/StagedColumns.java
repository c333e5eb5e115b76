package org.shanhe.exchange.staging;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Reads the columns of a kind of workbook from the YAML file beside it. */
public final class StagedColumns {

    private StagedColumns() {
    }

    /** In the order in which the template prints them. */
    public static List<StagedColumn> beside(Class<?> kind, String file) {
        try (var in = kind.getResourceAsStream(file)) {
            Map<String, Map<String, Object>> written = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
            var columns = new ArrayList<StagedColumn>();
            written.forEach((key, column) -> columns.add(new StagedColumn(key, text(column, "zh"), text(column, "en"),
                    also(column), Boolean.TRUE.equals(column.get("required")), List.of())));
            return columns;
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Map<String, Object> column, String key) {
        return Objects.requireNonNull(column.get(key), key).toString();
    }

    private static List<String> also(Map<String, Object> column) {
        return column.get("also") instanceof List<?> names ? names.stream().map(Object::toString).toList() : List.of();
    }

}
