package org.shanhe.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Command;
import org.shanhe.kernel.Messages;
import org.shanhe.kernel.Refused;
import org.shanhe.print.FileKind;
import org.springframework.stereotype.Component;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code report list}, {@code report write}. */
@Component
@CommandLine.Command(name = "report")
class ReportCommand implements Command {

    private final ReportKinds kinds;

    private final Composer composer;

    private final Volumes volumes;

    private final ReportFiles files;

    private final Messages messages;

    @Spec
    @Nullable CommandSpec spec;

    ReportCommand(ReportKinds kinds, Composer composer, Volumes volumes, ReportFiles files, Messages messages) {
        this.kinds = kinds;
        this.composer = composer;
        this.volumes = volumes;
        this.files = files;
        this.messages = messages;
    }

    @Override
    public Integer call() {
        return list();
    }

    @CommandLine.Command(name = "list")
    int list() {
        var out = Objects.requireNonNull(spec).commandLine().getOut();
        kinds.list().forEach(kind -> out.println("%-20s %s".formatted(kind.kind(), kind.in(Locale.getDefault()))));
        return 0;
    }

    @CommandLine.Command(name = "write")
    int write(@Parameters(paramLabel = "KIND", descriptionKey = "KIND", arity = "1..*") List<String> wanted,
            @Option(names = "--place", paramLabel = "CODE|NAME", descriptionKey = "place") @Nullable String place,
            @Option(names = "--partner", paramLabel = "ID", descriptionKey = "partner") @Nullable Long partner,
            @Option(names = "--from", paramLabel = "DATE", descriptionKey = "from") @Nullable LocalDate from,
            @Option(names = "--on", paramLabel = "DATE", descriptionKey = "on") @Nullable LocalDate on,
            @Option(names = "--address", paramLabel = "URL", descriptionKey = "address",
                    defaultValue = "http://localhost:8080") String address,
            @Option(names = "--format", paramLabel = "docx|pdf|ofd|xlsx",
                    descriptionKey = "format") @Nullable FileKind format,
            @Option(names = "--volume", descriptionKey = "volume") boolean volume,
            @Option(names = "--towns", descriptionKey = "towns") boolean towns,
            @Option(names = "--out", required = true, paramLabel = "FILE", descriptionKey = "out") Path file)
            throws IOException {
        var locale = Locale.getDefault();
        var asked = new ReportAsked(partner, place, from, on);
        var ending = format == null ? FileKind.of(file) : format;
        Refused.unless(volume || wanted.size() == 1, "REPORT_ONE");
        long figures;
        try (var out = Files.newOutputStream(file)) {
            if (volume) {
                var bound = volumes.bind(volumes.parts(wanted, asked, towns, locale), locale, _ -> {
                });
                files.write(bound, ending, locale, address, out);
                figures = bound.parts().stream().mapToLong(Composed::figures).sum();
            }
            else {
                var report = composer.compose(wanted.getFirst(), asked, locale);
                files.write(report, ending, locale, address, out);
                figures = report.figures();
            }
        }
        Objects.requireNonNull(spec)
            .commandLine()
            .getOut()
            .println(messages.say(locale, "report.written", Map.of("file", file, "figures", figures)));
        return 0;
    }

}
