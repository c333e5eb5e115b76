package org.shanhe.policy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.Yaml;

/** Writes the entries of a pack as its files hold them (政策包写出). */
final class PackWriter {

    private PackWriter() {
    }

    /**
     * The files that hold what differs.
     * @param all the files of the pack by path, its own and inherited
     */
    static Map<String, String> files(Map<String, String> all, Drafts.Edits edits) {
        var files = new LinkedHashMap<String, String>();
        if (edits.lens() instanceof Lens lens) {
            var its = Pattern.compile("(?m)^lens:\\s*[\"']?" + lens.lens() + "[\"']?\\s*$");
            all.keySet()
                .stream()
                .filter(path -> path.startsWith("standards/") && its.matcher(all.getOrDefault(path, "")).find())
                .findFirst()
                .ifPresent(path -> files.put(path, lens(lens)));
        }
        if (edits.measure() instanceof MultidimensionalMeasure measure) {
            files.put("multidimensional.yaml", measure(measure));
        }
        if (edits.lines() instanceof List<Line> lines) {
            files.put("lines.yaml", lines(lines));
        }
        files.replaceAll((path, text) -> head(all.getOrDefault(path, "")) + text);
        return files;
    }

    private static String lens(Lens lens) {
        return text(fields("lens", lens.lens(), "zh", lens.zh(), "en", lens.en(), "source", lens.source(), "classes",
                lens.classes()
                    .stream()
                    .map(verdict -> fields("class", verdict.name(), "zh", verdict.zh(), "en", verdict.en(), "applies",
                            verdict.applies() == null ? null : verdict.applies().text(), "conditions",
                            verdict.conditions().isEmpty() ? null : conditions(verdict.conditions())))
                    .toList()));
    }

    private static List<Map<String, Object>> conditions(List<Lens.Condition> conditions) {
        return conditions.stream()
            .map(condition -> fields("name", condition.name(), "zh", condition.zh(), "en", condition.en(), "met",
                    condition.met().text()))
            .toList();
    }

    private static String measure(MultidimensionalMeasure measure) {
        // an indicator that weighs nothing decides nothing, and a pack may not hold it
        return text(fields("measure", measure.id(), "zh", measure.zh(), "en", measure.en(), "source", measure.source(),
                "cutoff", measure.cutoff(), "indicators",
                measure.indicators()
                    .stream()
                    .filter(one -> one.weight() > 0)
                    .map(one -> fields("id", one.id(), "dimension", one.dimension(), "weight", one.weight(), "zh",
                            one.zh(), "en", one.en(), "deprived", one.deprived().text()))
                    .toList()));
    }

    private static String lines(List<Line> lines) {
        return text(fields("lines",
                lines.stream()
                    .map(line -> fields("kind", line.kind().name(), "place", line.place(), "year", line.year(), "yuan",
                            line.yuan(), "source", line.source(), "unverified", line.unverified() ? true : null))
                    .toList()));
    }

    /** The comment at the head of a file, which a file written again keeps. */
    private static String head(String text) {
        return text.lines()
            .takeWhile(line -> line.startsWith("#"))
            .map(line -> line + "\n")
            .collect(Collectors.joining());
    }

    private static Map<String, Object> fields(@Nullable Object... pairs) {
        var fields = new LinkedHashMap<String, Object>();
        for (int n = 0; n < pairs.length; n += 2) {
            if (pairs[n + 1] != null) {
                fields.put(String.valueOf(pairs[n]), pairs[n + 1]);
            }
        }
        return fields;
    }

    private static String text(Map<String, Object> fields) {
        var options = new DumperOptions();
        options.setDefaultFlowStyle(FlowStyle.BLOCK);
        options.setAllowUnicode(true);
        options.setSplitLines(false);
        return new Yaml(options).dump(fields);
    }

}
