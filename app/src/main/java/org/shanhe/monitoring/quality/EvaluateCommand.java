package org.shanhe.monitoring.quality;

import java.io.PrintWriter;
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
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** {@code evaluate rules}. */
@Component
@CommandLine.Command(name = "evaluate")
class EvaluateCommand implements Command {

    private final Sweeps sweeps;

    private final Messages messages;

    private final JsonMapper json;

    @Spec
    @Nullable CommandSpec spec;

    EvaluateCommand(Sweeps sweeps, Messages messages, JsonMapper json) {
        this.sweeps = sweeps;
        this.messages = messages;
        this.json = json;
    }

    @Override
    public Integer call() {
        return rules(0, false);
    }

    @CommandLine.Command(name = "rules")
    int rules(@Option(names = "--place", paramLabel = "CODE", descriptionKey = "place", defaultValue = "0") long place,
            @Option(names = "--json", descriptionKey = "json") boolean asJson) {
        var out = out();
        var run = sweeps.run(place, kind -> {
            if (!asJson) {
                out.println(say("step", Map.of("kind", kind.name())));
            }
        });
        if (asJson) {
            out.println(json.writeValueAsString(run));
        }
        else if (run.state().equals("DONE")) {
            out.println(say("done", Map.of("pack", run.pack(), "version", run.packVersion(), "asked", run.asked(),
                    "found", run.found(), "gone", run.gone())));
        }
        else {
            out.println(say("failed", Map.of("problem", String.valueOf(run.problem()))));
        }
        return run.state().equals("DONE") ? 0 : 1;
    }

    private String say(String key, Map<String, ?> details) {
        return messages.say(Locale.getDefault(), "evaluate." + key, details);
    }

    private PrintWriter out() {
        return Objects.requireNonNull(spec).commandLine().getOut();
    }

}
