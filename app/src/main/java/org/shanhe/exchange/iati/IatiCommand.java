package org.shanhe.exchange.iati;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

/** {@code shanhe iati PARTNER --out FILE}: the same file as on the partner's page. */
@Component
@CommandLine.Command(name = "iati")
class IatiCommand implements Command {

    private final IatiFile activities;

    private final Messages messages;

    @Parameters(paramLabel = "PARTNER", descriptionKey = "shanhe.iati.partner")
    private long partner;

    @Option(names = "--out", required = true, paramLabel = "FILE", descriptionKey = "shanhe.iati.out")
    private Path file = Path.of("");

    @Spec
    @Nullable CommandSpec spec;

    IatiCommand(IatiFile activities, Messages messages) {
        this.activities = activities;
        this.messages = messages;
    }

    @Override
    public Integer call() throws IOException {
        var told = activities.of(partner);
        try (var out = Files.newOutputStream(file)) {
            activities.write(told, out);
        }
        Objects.requireNonNull(spec)
            .commandLine()
            .getOut()
            .println(messages.say(Locale.getDefault(), "iati.written",
                    Map.of("file", file, "activities", told.activities().size())));
        return 0;
    }

}
