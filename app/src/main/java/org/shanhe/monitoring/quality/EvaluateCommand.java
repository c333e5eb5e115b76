package org.shanhe.monitoring.quality;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Command;
import org.shanhe.kernel.Messages;
import org.shanhe.monitoring.verdict.Judging;
import org.springframework.stereotype.Component;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** {@code evaluate rules} and {@code evaluate standards}. */
@Component
@CommandLine.Command(name = "evaluate")
class EvaluateCommand implements Command {

    private final Sweeps sweeps;

    private final Judging judging;

    private final Messages messages;

    private final JsonMapper json;

    @Spec
    @Nullable CommandSpec spec;

    EvaluateCommand(Sweeps sweeps, Judging judging, Messages messages, JsonMapper json) {
        this.sweeps = sweeps;
        this.judging = judging;
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

    @CommandLine.Command(name = "standards")
    int standards(@Option(names = "--pack", paramLabel = "PACK", descriptionKey = "pack") @Nullable String pack,
            @Option(names = "--on", paramLabel = "DATE", descriptionKey = "on") @Nullable LocalDate on,
            @Option(names = "--place", paramLabel = "CODE", descriptionKey = "place") @Nullable String place,
            @Option(names = "--json", descriptionKey = "json") boolean asJson) {
        var out = out();
        var chosen = pack != null ? pack : judging.packOf(on);
        var done = judging.judge(chosen, judging.day(chosen, on), Judging.place(place));
        var tallies = judging.tallies(done);
        if (asJson) {
            out.println(json.writeValueAsString(Map.of("judging", done, "verdicts", tallies)));
            return 0;
        }
        out.println(say("judged", Map.of("pack", done.pack(), "version", done.version(), "on", done.onDay(), "changed",
                Objects.requireNonNullElse(done.changed(), 0L))));
        tallies.forEach(tally -> out.println("%-18s %-18s %12d %12d".formatted(tally.lens(),
                Objects.requireNonNullElse(tally.verdict(), "OPEN"), tally.households(), tally.persons())));
        return 0;
    }

    private String say(String key, Map<String, ?> details) {
        return messages.say(Locale.getDefault(), "evaluate." + key, details);
    }

    private PrintWriter out() {
        return Objects.requireNonNull(spec).commandLine().getOut();
    }

}
