package org.shanhe.policy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
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

/** Checks policy packs before they come into force, and brings them into force. */
@CommandLine.Command(name = "policy")
class PolicyCommand implements Command {

    /** The platform with its database, which checking does without. */
    private final Supplier<BeanFactory> platform;

    private final Messages messages = new Messages();

    @Spec
    @Nullable CommandSpec spec;

    PolicyCommand(Supplier<BeanFactory> platform) {
        this.platform = platform;
    }

    @Override
    public Integer call() {
        line().usage(line().getOut());
        return 2;
    }

    @CommandLine.Command(name = "check")
    int check(@Parameters(paramLabel = "DIR") Path folder, @Option(names = "--json") boolean json) {
        if (!Files.isDirectory(folder)) {
            throw Refused.notFound("POLICY_FOLDER_UNKNOWN", "folder", folder);
        }
        var root = folder.toAbsolutePath().toString();
        return answer(json, "policy.sound", () -> PackReader.alone().read(root, PackFolder.read(root)));
    }

    @CommandLine.Command(name = "load")
    int load(@Option(names = "--json") boolean json) {
        return answer(json, "policy.loaded", () -> platform.get().getBean(PackLoads.class).reload());
    }

    @CommandLine.Command(name = "draft")
    int draft(@Parameters(paramLabel = "ID", descriptionKey = "ID[0]") long id,
            @Parameters(paramLabel = "DIR", descriptionKey = "DIR[1]") Path folder) throws IOException {
        var folders = platform.get().getBean(Drafts.class).folders(id);
        Files.createDirectories(folder);
        try (var there = Files.list(folder)) {
            Refused.unless(there.findAny().isEmpty(), "DRAFT_FOLDER", "folder", folder);
        }
        for (var pack : folders.entrySet()) {
            for (var file : pack.getValue().entrySet()) {
                var path = folder.resolve(pack.getKey()).resolve(file.getKey());
                Files.createDirectories(path.getParent());
                Files.writeString(path, file.getValue());
            }
        }
        print(false, "policy.written", Map.of("id", id, "folder", folder.toAbsolutePath()));
        return 0;
    }

    private int answer(boolean json, String words, Supplier<PackSet> reading) {
        try {
            var read = reading.get();
            read.packs().forEach(pack -> print(json, words, Map.of("pack", pack.name(), "version", pack.version())));
            return 0;
        }
        catch (BadPacks e) {
            if (json) {
                e.problems().forEach(problem -> line().getOut().println(new JsonMapper().writeValueAsString(problem)));
            }
            else {
                e.problems().forEach(problem -> line().getErr().println(problem.in(Locale.getDefault())));
                line().getErr()
                    .println(messages.say(Locale.getDefault(), "policy.bad", Map.of("count", e.problems().size())));
            }
            return 1;
        }
    }

    private void print(boolean json, String words, Map<String, ?> details) {
        line().getOut()
            .println(json ? new JsonMapper().writeValueAsString(details)
                    : messages.say(Locale.getDefault(), words, details));
    }

    private CommandLine line() {
        return Objects.requireNonNull(spec).commandLine();
    }

}
