package org.shanhe.claims;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.shanhe.claims.ledger.Reconciliation;
import org.shanhe.claims.ledger.Verdict;
import org.shanhe.claims.reading.ClaimReader;
import org.shanhe.claims.workbench.Seal;
import org.shanhe.claims.workbench.SignedWord;
import org.shanhe.kernel.Command;
import org.shanhe.kernel.Messages;
import org.shanhe.kernel.Refused;
import org.springframework.beans.factory.BeanFactory;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the claims of documents (数据核验) without the platform's database, and holds them
 * against it.
 */
@CommandLine.Command(name = "claims")
class ClaimsCommand implements Command {

    /** The platform with its database, which reading does without. */
    private final Supplier<BeanFactory> platform;

    private final Messages messages = new Messages();

    @Spec
    @Nullable CommandSpec spec;

    ClaimsCommand(Supplier<BeanFactory> platform) {
        this.platform = platform;
    }

    @Override
    public Integer call() {
        line().usage(line().getOut());
        return 2;
    }

    @CommandLine.Command(name = "extract")
    int extract(@Parameters(paramLabel = "DIR") Path folder,
            @Option(names = "--out", paramLabel = "DIR", required = true) Path out,
            @Option(names = "--json") boolean json, @Option(names = "--why") boolean why) throws IOException {
        if (!Files.exists(folder)) {
            throw Refused.notFound("CLAIMS_FOLDER_UNKNOWN", "folder", folder);
        }
        Files.createDirectories(out);
        var mapper = new JsonMapper();
        var written = new HashMap<String, String>();
        int unread = 0;
        for (var file : Documents.in(folder)) {
            var name = name(folder, file);
            try {
                print(json, mapper, "claims.extracted", extracted(file, name, out, written, why, mapper));
            }
            catch (Refused refused) {
                unread++;
                unread(json, mapper, name, refused);
            }
            // what nobody foresaw in one document does not keep the others from being
            // read
            catch (IOException | RuntimeException | StackOverflowError unforeseen) {
                unread++;
                unread(json, mapper, name, Refused.invalid("CLAIMS_FILE_UNFORESEEN", "what", unforeseen.toString()));
            }
        }
        return unread == 0 ? 0 : 1;
    }

    private void unread(boolean json, JsonMapper mapper, String name, Refused refused) {
        var reason = messages.say(Locale.getDefault(), "refused." + refused.code(), refused.details());
        print(json, mapper, "claims.unread", Map.of("file", name, "reason", reason));
    }

    private static Map<String, Object> extracted(Path file, String name, Path out, Map<String, String> written,
            boolean why, JsonMapper mapper) throws IOException {
        var document = Documents.read(file);
        var extraction = ClaimReader.read(document.chars(), document.page());
        var prediction = new Prediction(file.getFileName().toString(), document.sha256(), extraction, why);
        var earlier = written.putIfAbsent(prediction.id(), name);
        Refused.unless(earlier == null, "CLAIMS_NAME_TAKEN", "name", prediction.id(), "earlier", earlier);
        try (var writer = Files.newOutputStream(out.resolve(prediction.id() + ".json"))) {
            mapper.writeValue(writer, prediction.fields());
        }
        return Map.of("file", name, "claims", extraction.claims().size(), "refused", extraction.refused().size());
    }

    private static String name(Path folder, Path file) {
        return folder.equals(file) ? file.getFileName().toString() : folder.relativize(file).toString();
    }

    /** Ends with 1 where a claim disagrees with the ledger or with its own document. */
    @CommandLine.Command(name = "check")
    int check(@Parameters(paramLabel = "FILE") Path file,
            @Option(names = "--on", paramLabel = "DATE") @Nullable LocalDate on, @Option(names = "--json") boolean json)
            throws IOException {
        Refused.unless(Files.isRegularFile(file), "CLAIMS_FILE_UNKNOWN", "file", file);
        var document = Documents.read(file);
        var read = ClaimReader.read(document.chars(), document.page());
        var published = on != null ? on
                : Objects.requireNonNullElseGet(CheckedClaims.day(read.text().chars()), LocalDate::now);
        var verdicts = platform.get().getBean(Reconciliation.class).of(read, document.links(), published);
        var checked = new CheckedClaims(read.text(), verdicts, messages);
        var mapper = new JsonMapper();
        (json ? checked.fields().stream().map(mapper::writeValueAsString).toList() : checked.lines(Locale.getDefault()))
            .forEach(line().getOut()::println);
        return verdicts.stream().anyMatch(Verdict::disagrees) ? 1 : 0;
    }

    /** Ends with 1 where the file is not what was signed. */
    @CommandLine.Command(name = "verify")
    int verify(@Parameters(paramLabel = "FILE") Path file,
            @Option(names = "--key", paramLabel = "KEY") @Nullable String key) throws IOException {
        Refused.unless(Files.isRegularFile(file), "CLAIMS_FILE_UNKNOWN", "file", file);
        var checked = SignedWord.check(Files.readAllBytes(file));
        var known = key != null ? key : platform.get().getBean(Seal.class).publicKey();
        var outcome = checked.publicKey() == null ? "unsigned"
                : !checked.intact() ? "altered" : known.equals(checked.publicKey()) ? "intact" : "foreign";
        print(false, new JsonMapper(), "claims.verified." + outcome,
                Map.of("file", file, "key", String.valueOf(checked.publicKey())));
        return outcome.equals("intact") ? 0 : 1;
    }

    private void print(boolean json, JsonMapper mapper, String words, Map<String, ?> details) {
        line().getOut()
            .println(json ? mapper.writeValueAsString(details) : messages.say(Locale.getDefault(), words, details));
    }

    private CommandLine line() {
        return Objects.requireNonNull(spec).commandLine();
    }

}
