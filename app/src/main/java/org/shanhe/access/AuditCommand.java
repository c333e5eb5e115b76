package org.shanhe.access;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.shanhe.access.AuditVerdict.Broken;
import org.shanhe.access.AuditVerdict.Whole;
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

/** Exports the audit chain, and checks it: an export without any database. */
@CommandLine.Command(name = "audit")
class AuditCommand implements Command {

    // asked for only by what reads the database, so that a file is checked without
    // starting it
    private final Supplier<BeanFactory> beans;

    private final Messages messages = new Messages();

    @Spec
    @Nullable CommandSpec spec;

    AuditCommand(Supplier<BeanFactory> beans) {
        this.beans = beans;
    }

    @Override
    public Integer call() {
        line().usage(line().getOut());
        return 2;
    }

    @CommandLine.Command(name = "export")
    int export(@Parameters(paramLabel = "FILE") String file) throws IOException {
        beans.get().getBean(AuditSealer.class).seal();
        if (file.equals("-")) {
            log().export(System.out);
            return 0;
        }
        var target = Path.of(file);
        var unfinished = target.resolveSibling(target.getFileName() + ".part");
        try (var out = Files.newOutputStream(unfinished)) {
            log().export(out);
        }
        Files.move(unfinished, target, StandardCopyOption.REPLACE_EXISTING);
        return 0;
    }

    @CommandLine.Command(name = "verify")
    int verify(@Parameters(paramLabel = "FILE", arity = "0..1", hideParamSyntax = true) @Nullable Path file,
            @Option(names = "--json") boolean json) throws IOException {
        return say(file == null ? log().verify() : verify(file), json);
    }

    private static AuditVerdict verify(Path file) throws IOException {
        if (!Files.isReadable(file)) {
            throw Refused.notFound("NO_SUCH_FILE", "file", file);
        }
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            return AuditFile.verify(lines);
        }
        catch (CharacterCodingException e) {
            throw Refused.invalid("NOT_AN_AUDIT_EXPORT");
        }
    }

    private int say(AuditVerdict verdict, boolean json) {
        switch (verdict) {
            case Whole whole -> print(json, "audit.whole",
                    Map.of("entries", whole.entries(), "head", HexFormat.of().formatHex(whole.head())));
            case Broken broken -> print(json, "audit.broken." + broken.fault(),
                    Map.of("seq", broken.seq(), "entry", broken.entry(), "fault", broken.fault()));
        }
        return verdict instanceof Whole ? 0 : 1;
    }

    @CommandLine.Command(name = "status")
    int status(@Option(names = "--json") boolean json) {
        var status = log().status();
        print(json, "audit.status",
                Map.of("entries", status.entries(), "sealed", status.sealed(), "head", status.head()));
        return 0;
    }

    private void print(boolean json, String key, Map<String, ?> details) {
        out().println(
                json ? new JsonMapper().writeValueAsString(details) : messages.say(Locale.getDefault(), key, details));
    }

    private AuditLog log() {
        return beans.get().getBean(AuditLog.class);
    }

    private PrintWriter out() {
        return line().getOut();
    }

    private CommandLine line() {
        return Objects.requireNonNull(spec).commandLine();
    }

}
