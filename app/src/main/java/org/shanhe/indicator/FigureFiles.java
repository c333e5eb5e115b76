package org.shanhe.indicator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * The {@code figures.yaml} of a module; its queries stand beside it, so that a module
 * above this one has figures of its own tables.
 */
record FigureFiles(Resource file) {

    /** This module's file first, then the others in the order of their names. */
    static List<FigureFiles> all() {
        try {
            var own = "/" + FigureFiles.class.getPackageName().replace('.', '/') + "/";
            return Arrays
                .stream(new PathMatchingResourcePatternResolver().getResources("classpath*:org/shanhe/*/figures.yaml"))
                .map(FigureFiles::new)
                .sorted(Comparator.comparing((FigureFiles file) -> !file.path().contains(own))
                    .thenComparing(FigureFiles::path))
                .toList();
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Map<String, Object>> entries() {
        try (var in = file.getInputStream()) {
            return new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String query(String name) {
        try {
            return file.createRelative(name + ".sql").getContentAsString(StandardCharsets.UTF_8);
        }
        catch (IOException e) {
            throw new IllegalArgumentException("no %s.sql beside %s".formatted(name, path()), e);
        }
    }

    private String path() {
        try {
            return file.getURL().getPath();
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

}
