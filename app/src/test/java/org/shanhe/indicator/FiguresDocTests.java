package org.shanhe.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * {@code docs/figures.md} has a row for every figure, as {@code figures.yaml} defines it.
 */
class FiguresDocTests {

    static final Path FILE = Path.of("../docs/figures.md");

    @Test
    void everyFigureHasItsRow() throws IOException {
        if ("write".equals(System.getProperty("golden"))) {
            Files.writeString(FILE, written());
        }
        assertThat(Files.readString(FILE)).isEqualTo(written());
    }

    @Test
    void everyFigureThatTheListOfMetricsNamesExists() throws IOException {
        var known = new Figures().list().stream().map(Figure::name).collect(Collectors.toSet());
        var list = Files.readString(Path.of("../docs/metrics.md"));
        assertThat(java.util.regex.Pattern.compile("`([a-z_]+(\\.[a-z_]+)*)`")
            .matcher(list)
            .results()
            .map(named -> named.group(1))).hasSizeGreaterThan(40).isSubsetOf(known);
        assertThat(list.lines().filter(line -> line.startsWith("| M"))).hasSize(30);
    }

    @Test
    void everyFigureHasWordsAndADefinitionInBothLanguages() {
        assertThat(new Figures().list()).hasSizeGreaterThan(30).allSatisfy(figure -> {
            for (var locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
                assertThat(figure.words().in(locale)).isNotBlank();
                assertThat(figure.definition().in(locale)).isNotBlank();
            }
            assertThat(new Display(new org.shanhe.kernel.Messages()).of(java.math.BigDecimal.TEN, figure.unit(),
                    Locale.ENGLISH))
                .doesNotStartWith("unit.");
        });
    }

    @Test
    void aUnitOfSoMuchForEachHasWordsWhereverItHeadsAColumn() {
        var messages = new org.shanhe.kernel.Messages();
        var units = new Figures().list().stream().map(Figure::unit).filter(unit -> unit.contains("_PER_")).distinct();
        assertThat(units).isNotEmpty().allSatisfy(unit -> {
            for (var locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
                assertThat(messages.find(locale, "explore.unit." + unit, Map.of())).isPresent();
                assertThat(messages.find(locale, "report.axis." + unit, Map.of())).isPresent();
            }
        });
    }

    @SuppressWarnings("unchecked")
    static String written() {
        return """
                # Figures 指标

                Written from `figures.yaml` by `FiguresDocTests` (`-Dgolden=write`); the queries stand in \
                `app/src/main/resources/org/shanhe/indicator/`, those of a module above beside its own `figures.yaml`. \
                How a figure is computed: `decisions/0009-figure-is-its-entries.md`.

                | name | 指标 | figure | unit | window | counting | entries | 定义 | definition |
                |---|---|---|---|---|---|---|---|---|
                """ + FigureFiles.all().stream().flatMap(file -> file.entries().stream()).map(figure -> {
            var definition = (Map<String, String>) figure.get("definition");
            return "| `%s` | %s | %s | %s | %s | %s | %s | %s | %s |\n".formatted(figure.get("name"), figure.get("zh"),
                    figure.get("en"), figure.get("unit"), figure.get("window"), figure.get("counting"), entries(figure),
                    definition.get("zh"), definition.get("en"));
        }).collect(Collectors.joining());
    }

    static String entries(Map<String, Object> figure) {
        if (figure.get("parts") instanceof Map<?, ?> parts) {
            return parts.entrySet()
                .stream()
                .map(part -> part.getKey() + " `" + part.getValue() + "`")
                .collect(Collectors.joining(", "));
        }
        var file = "`" + figure.get("entries") + ".sql`";
        return figure.get("with") instanceof Map<?, ?> lists ? lists.values()
            .stream()
            .map(codes -> ((List<?>) codes).stream().map(String::valueOf).collect(Collectors.joining(", ")))
            .collect(Collectors.joining("; ", file + " ", "")) : file;
    }

}
