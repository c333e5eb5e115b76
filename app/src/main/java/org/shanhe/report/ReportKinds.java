package org.shanhe.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.MonthDay;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.shanhe.kernel.Refused;
import org.shanhe.report.ReportKind.About;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The reports that can be asked for and the templates they are shipped with. */
@Component
class ReportKinds {

    private final Map<String, ReportKind> kinds = new LinkedHashMap<>();

    ReportKinds() {
        try (var in = new ClassPathResource("kinds.yaml", ReportKinds.class).getInputStream()) {
            List<Map<String, Object>> entries = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
            for (var entry : entries) {
                var kind = new ReportKind(text(entry, "kind"), text(entry, "zh"), text(entry, "en"),
                        About.valueOf(text(entry, "about")), Boolean.TRUE.equals(entry.get("period")),
                        entry.get("until") == null ? null : MonthDay.parse(text(entry, "until")));
                kinds.put(kind.kind(), kind);
            }
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<ReportKind> list() {
        return List.copyOf(kinds.values());
    }

    ReportKind get(String kind) {
        var found = kinds.get(kind);
        if (found == null) {
            throw Refused.notFound("REPORT_UNKNOWN", "name", kind);
        }
        return found;
    }

    /** The lines of the template that comes with the platform. */
    List<String> shipped(ReportKind kind, Locale locale) {
        var language = locale.getLanguage().equals("en") ? "en" : "zh";
        try (var in = new ClassPathResource("%s.%s.txt".formatted(kind.kind(), language), ReportKinds.class)
            .getInputStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Map<String, Object> entry, String key) {
        return String.valueOf(entry.get(key));
    }

}
