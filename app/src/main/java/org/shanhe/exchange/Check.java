package org.shanhe.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * A check an import runs over its rows (校验规则), by the number the field knows it by.
 *
 * @param also the numbers the same check has for persons or in later catalogues
 */
record Check(String id, Severity severity, List<String> also) {

    enum Severity {

        REFUSE, WARN

    }

    boolean refuses() {
        return severity == Severity.REFUSE;
    }

    /** All checks, as {@code checks.yaml} lists them. */
    static Map<String, Check> load() {
        try (var in = Check.class.getResourceAsStream("checks.yaml")) {
            List<Map<String, Object>> entries = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
            var checks = new LinkedHashMap<String, Check>();
            for (var entry : entries) {
                var id = String.valueOf(entry.get("id"));
                var also = entry.get("also") instanceof List<?> list ? list.stream().map(String::valueOf).toList()
                        : List.<String>of();
                checks.put(id,
                        new Check(id, "refuse".equals(entry.get("severity")) ? Severity.REFUSE : Severity.WARN, also));
            }
            return Map.copyOf(checks);
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
