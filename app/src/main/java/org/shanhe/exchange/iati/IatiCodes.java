package org.shanhe.exchange.iati;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shanhe.policy.Library;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Codes of the published lists for those of the platform (国际代码对照). */
record IatiCodes(Map<String, Integer> sectors, Map<String, Integer> organisations, Map<String, Integer> groups,
        Map<String, Integer> stages) {

    private static final int OTHER = 90;

    static IatiCodes read() {
        try (var in = IatiCodes.class.getResourceAsStream("codes.yaml")) {
            Map<String, Map<String, Integer>> all = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
            return new IatiCodes(all.getOrDefault("sectors", Map.of()), all.getOrDefault("organisations", Map.of()),
                    all.getOrDefault("groups", Map.of()), all.getOrDefault("stages", Map.of()));
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Nullable Integer sector(String purpose) {
        return sectors.get(purpose);
    }

    int organisation(String kind) {
        return organisations.getOrDefault(kind, OTHER);
    }

    int status(String stage, Library.Group group) {
        return stages.getOrDefault(stage, groups.getOrDefault(group.name(), 1));
    }

}
