package org.shanhe.indicator;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Command;
import org.springframework.stereotype.Component;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code figure list}, {@code figure value}, {@code figure entries}, {@code figure sdmx}.
 */
@Component
@CommandLine.Command(name = "figure")
class FigureCommand implements Command {

    private static final int PAGE = 200;

    private final Figures figures;

    private final Answers answers;

    private final Entries entries;

    private final Observations observations;

    private final JsonMapper json;

    @Spec
    @Nullable CommandSpec spec;

    FigureCommand(Figures figures, Answers answers, Entries entries, Observations observations, JsonMapper json) {
        this.figures = figures;
        this.answers = answers;
        this.entries = entries;
        this.observations = observations;
        this.json = json;
    }

    @Override
    public Integer call() {
        return list(false);
    }

    @CommandLine.Command(name = "list")
    int list(@Option(names = "--json", descriptionKey = "json") boolean asJson) {
        var out = out();
        for (var figure : figures.list()) {
            out.println(asJson ? json.writeValueAsString(FigureEndpoint.Listed.of(figure, figures, Locale.getDefault()))
                    : "%-28s %s".formatted(figure.name(), figure.words().in(Locale.getDefault())));
        }
        return 0;
    }

    @CommandLine.Command(name = "value")
    int value(@Parameters(paramLabel = "NAME", descriptionKey = "NAME") String name, @Mixin Options asked,
            @Option(names = "--json", descriptionKey = "json") boolean asJson) {
        var value = answers.value(name, asked.asked(), Locale.getDefault());
        out().println(asJson ? json.writeValueAsString(value)
                : value.display() + (value.reason() == null ? "" : " (" + value.reason() + ")"));
        return 0;
    }

    /** One line an entry, page by page, so that any number of them fits in memory. */
    @CommandLine.Command(name = "entries")
    int entries(@Parameters(paramLabel = "NAME", descriptionKey = "NAME") String name, @Mixin Options asked,
            @Option(names = "--json", descriptionKey = "json") boolean asJson) {
        var out = out();
        String cursor = null;
        do {
            var page = entries.page(name, asked.asked(), cursor, PAGE);
            for (var entry : page.rows()) {
                out.println(asJson ? json.writeValueAsString(entry)
                        : String.join("\t", entry.on().toString(), entry.place(), text(entry.placeName()),
                                entry.subjectKind() + "/" + entry.subject(), entry.quantity().toPlainString(),
                                text(entry.label())));
            }
            cursor = page.next();
        }
        while (cursor != null);
        return 0;
    }

    /** One line an observation, as /api/figures/sdmx.csv answers. */
    @CommandLine.Command(name = "sdmx")
    int sdmx(@Parameters(paramLabel = "NAME", descriptionKey = "NAME", arity = "1..*") List<String> names,
            @Option(names = "--level", paramLabel = "LEVEL", descriptionKey = "level",
                    defaultValue = "COUNTY") String level,
            @Option(names = "--freq", paramLabel = "A|Q|M", descriptionKey = "freq", defaultValue = "A") String freq,
            @Option(names = "--place", paramLabel = "CODE", descriptionKey = "place") @Nullable String place,
            @Option(names = "--from", paramLabel = "DATE", descriptionKey = "from") @Nullable LocalDate from,
            @Option(names = "--to", paramLabel = "DATE", descriptionKey = "to") @Nullable LocalDate to) {
        observations.write(String.join(",", names), level, freq, new Asked(place, null, null, from, to, null), out());
        return 0;
    }

    private static String text(@Nullable String words) {
        return words == null ? "" : words;
    }

    private PrintWriter out() {
        return Objects.requireNonNull(spec).commandLine().getOut();
    }

    /** For where, when and what. */
    static class Options {

        @Option(names = "--place", paramLabel = "CODE|NAME", descriptionKey = "place")
        @Nullable String place;

        @Option(names = "--partner", paramLabel = "ID", descriptionKey = "partner")
        @Nullable Long partner;

        @Option(names = "--on", paramLabel = "DATE", descriptionKey = "on")
        @Nullable LocalDate on;

        @Option(names = "--from", paramLabel = "DATE", descriptionKey = "from")
        @Nullable LocalDate from;

        @Option(names = "--to", paramLabel = "DATE", descriptionKey = "to")
        @Nullable LocalDate to;

        @Option(names = "--purpose", paramLabel = "CODE", descriptionKey = "purpose")
        @Nullable String purpose;

        Asked asked() {
            return new Asked(place, partner, on, from, to, purpose);
        }

    }

}
