package org.shanhe.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Command;
import org.shanhe.kernel.Messages;
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

    private final Messages messages;

    @Spec
    @Nullable CommandSpec spec;

    ReportCommand(ReportKinds kinds, Composer composer, Messages messages) {
        this.kinds = kinds;
        this.composer = composer;
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
    int write(@Parameters(paramLabel = "KIND", descriptionKey = "KIND") String kind,
            @Option(names = "--place", paramLabel = "CODE|NAME", descriptionKey = "place") @Nullable String place,
            @Option(names = "--partner", paramLabel = "ID", descriptionKey = "partner") @Nullable Long partner,
            @Option(names = "--from", paramLabel = "DATE", descriptionKey = "from") @Nullable LocalDate from,
            @Option(names = "--on", paramLabel = "DATE", descriptionKey = "on") @Nullable LocalDate on,
            @Option(names = "--address", paramLabel = "URL", descriptionKey = "address",
                    defaultValue = "http://localhost:8080") String address,
            @Option(names = "--out", required = true, paramLabel = "FILE", descriptionKey = "out") Path file)
            throws IOException {
        var locale = Locale.getDefault();
        var report = composer.compose(kind, new ReportAsked(partner, place, from, on), locale);
        try (var out = Files.newOutputStream(file)) {
            OfficialWord.write(report, messages, locale, address, out);
        }
        Objects.requireNonNull(spec)
            .commandLine()
            .getOut()
            .println(messages.say(locale, "report.written", Map.of("file", file, "figures", report.figures())));
        return 0;
    }

}
