package org.shanhe.indicator.trace;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Command;
import org.shanhe.kernel.Messages;
import org.shanhe.ledger.AccountKind;
import org.shanhe.ledger.Trace;
import org.shanhe.ledger.Traces;
import org.shanhe.policy.CodeLists;
import org.springframework.stereotype.Component;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** {@code shanhe trace NUMBER}: the same trace as on the screen, as a table. */
@Component
@CommandLine.Command(name = "trace")
class TraceCommand implements Command {

    private final Subjects subjects;

    private final Tracing tracing;

    private final Messages messages;

    private final CodeLists codes;

    private final JsonMapper json;

    @Parameters(paramLabel = "NUMBER", descriptionKey = "shanhe.trace.number")
    private String number = "";

    @Option(names = "--most", paramLabel = "N", descriptionKey = "shanhe.trace.most")
    private int most = 20;

    @Option(names = "--json", descriptionKey = "shanhe.trace.json")
    private boolean asJson;

    @Spec
    private @Nullable CommandSpec spec;

    TraceCommand(Subjects subjects, Tracing tracing, Messages messages, CodeLists codes, JsonMapper json) {
        this.subjects = subjects;
        this.tracing = tracing;
        this.messages = messages;
        this.codes = codes;
        this.json = json;
    }

    @Override
    public Integer call() {
        var subject = TraceEndpoint.one(subjects.numbered(number.strip()), number);
        var trace = tracing.of(subject, new Traces.Showing(Math.max(1, most), Set.of()));
        var out = spec == null ? new PrintWriter(System.out, true) : spec.commandLine().getOut();
        if (asJson) {
            out.println(json.writeValueAsString(new TraceEndpoint.Answer(subject, trace)));
        }
        else {
            print(out, subject, trace, Locale.getDefault());
        }
        out.flush();
        return 0;
    }

    private void print(PrintWriter out, Subject subject, Trace trace, Locale locale) {
        out.println(say(locale, "head", Map.of("kind", say(locale, subject.kind().name(), Map.of()), "name",
                String.valueOf(subject.name()), "total", yuan(trace.totalFen()))));
        if (trace.nodes().isEmpty()) {
            out.println(say(locale, "nothing", Map.of()));
            return;
        }
        var names = trace.nodes().stream().collect(Collectors.toMap(Trace.Node::id, node -> name(node, locale)));
        var levels = trace.nodes().stream().collect(Collectors.toMap(Trace.Node::id, Trace.Node::level));
        for (var level : trace.levels()) {
            trace.edges()
                .stream()
                .filter(edge -> levels.getOrDefault(edge.to(), 0) == level.level())
                .sorted(Comparator.comparingLong(Trace.Edge::fen).reversed())
                .forEach(edge -> out.println("  %s → %s  %s  %s".formatted(names.get(edge.from()), names.get(edge.to()),
                        yuan(edge.fen()), papers(edge, locale))));
            out.println(say(locale, "level", Map.of("level", level.level(), "accounts", level.accounts(), "stays",
                    yuan(level.staysFen()), "sum", yuan(level.sumFen()))));
        }
        if (trace.returnedFen() > 0) {
            out.println(say(locale, "returned", Map.of("fen", yuan(trace.returnedFen()))));
        }
    }

    private String name(Trace.Node node, Locale locale) {
        if (node.name() != null) {
            return node.kind() == AccountKind.SOURCE ? source(node.name(), locale) : node.name();
        }
        return say(locale, node.hidden() ? "hidden" : "others",
                Map.of("kind", say(locale, node.kind().name(), Map.of()), "count", node.accounts()));
    }

    /** The account of a source bears its code as its name. */
    private String source(String code, Locale locale) {
        return codes.list("FUND_SOURCE", LocalDate.now())
            .find(code)
            .map(found -> locale.getLanguage().equals("en") ? found.en() : found.zh())
            .orElse(code);
    }

    private String papers(Trace.Edge edge, Locale locale) {
        var names = String.join(", ", edge.documents());
        return edge.documentCount() > edge.documents().size()
                ? say(locale, "papers", Map.of("names", names, "count", edge.documentCount())) : names;
    }

    private String say(Locale locale, String key, Map<String, ?> details) {
        return messages.say(locale, "trace." + key, details);
    }

    static String yuan(long fen) {
        return "%,d.%02d".formatted(fen / 100, Math.abs(fen % 100));
    }

}
