package org.shanhe.measure;

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
import org.shanhe.kernel.PlaceRange;
import org.shanhe.kernel.Refused;
import org.shanhe.print.FileKind;
import org.shanhe.registry.HouseholdSheets.Asked;
import org.shanhe.registry.PovertyStatus;
import org.springframework.stereotype.Component;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code cards}: the cards of a place's households in one file. */
@Component
@CommandLine.Command(name = "cards")
class CardCommand implements Command {

    private final CardPrinting printing;

    private final Messages messages;

    @Option(names = "--place", required = true, paramLabel = "CODE", descriptionKey = "shanhe.cards.place")
    private @Nullable Long place;

    @Option(names = "--status", paramLabel = "STATUS", descriptionKey = "shanhe.cards.status")
    private @Nullable PovertyStatus status;

    @Option(names = "--year", paramLabel = "YEAR", descriptionKey = "shanhe.cards.year")
    private @Nullable Integer year;

    @Option(names = "--out", required = true, paramLabel = "FILE", descriptionKey = "shanhe.cards.out")
    private @Nullable Path file;

    @Spec
    private @Nullable CommandSpec spec;

    CardCommand(CardPrinting printing, Messages messages) {
        this.printing = printing;
        this.messages = messages;
    }

    @Override
    public Integer call() throws IOException {
        long code = Objects.requireNonNull(place);
        var target = Objects.requireNonNull(file);
        Refused.unless(Long.toString(code).matches("[1-9]\\d{11}"), "FILTER_MALFORMED", "name", "place", "value", code);
        var asked = new Asked(PlaceRange.of(code), status);
        int of = year == null ? LocalDate.now().getYear() : year;
        var kind = FileKind.of(target) == FileKind.OFD ? FileKind.OFD : FileKind.PDF;
        printing.note(asked, of, printing.counted(asked, kind));
        int done;
        try (var out = Files.newOutputStream(target)) {
            done = printing.print(asked, of, kind, Locale.getDefault(), out, _ -> {
            });
        }
        Objects.requireNonNull(spec)
            .commandLine()
            .getOut()
            .println(messages.say(Locale.getDefault(), "cards.printed", Map.of("file", target, "cards", done)));
        return 0;
    }

}
