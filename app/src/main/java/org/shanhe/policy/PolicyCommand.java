package org.shanhe.policy;

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
                e.problems().forEach(problem -> line().getErr().println(problem));
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
