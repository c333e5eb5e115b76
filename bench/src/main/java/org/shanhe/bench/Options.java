package org.shanhe.bench;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What was written behind the benchmark's name: {@code --name=value}. */
record Options(Map<String, String> values) {

    static Options of(String... args) {
        return new Options(Arrays.stream(args).map(arg -> {
            if (!arg.startsWith("--") || arg.indexOf('=') < 0) {
                throw new IllegalArgumentException("not --name=value: " + arg);
            }
            return arg.substring(2).split("=", 2);
        }).collect(Collectors.toMap(part -> part[0], part -> part[1])));
    }

    int number(String name, int otherwise) {
        var value = values.get(name);
        return value == null ? otherwise : Integer.parseInt(value);
    }

    String text(String name, String otherwise) {
        return values.getOrDefault(name, otherwise);
    }

    @Nullable Path path(String name) {
        var value = values.get(name);
        return value == null ? null : Path.of(value).toAbsolutePath();
    }

}
