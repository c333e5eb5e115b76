package org.shanhe.exchange;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shanhe.access.Acting;
import org.shanhe.kernel.Command;
import org.shanhe.kernel.Refused;
import org.shanhe.kernel.Scope;
import org.springframework.http.HttpMethod;
import picocli.CommandLine;
import tools.jackson.databind.json.JsonMapper;

/** {@code shanhe import}: the same import as on the screen, with the same verdicts. */
@org.springframework.stereotype.Component
@CommandLine.Command(name = "import")
class ImportCommand implements Command {

    private static final int SHOWN = 50;

    private final Importer importer;

    private final ImportView view;

    private final FindingWords words;

    private final JsonMapper json;

    private final Acting acting;

    @CommandLine.Parameters(arity = "1..2", paramLabel = "FILE", descriptionKey = "shanhe.import.file")
    private List<Path> files = List.of();

    @CommandLine.Option(names = "--ethnic-codes", paramLabel = "CODES", descriptionKey = "shanhe.import.ethnicCodes")
    private @Nullable EthnicCodes ethnicCodes;

    @CommandLine.Option(names = "--apply", descriptionKey = "shanhe.import.apply")
    private boolean apply;

    @CommandLine.Option(names = "--as", paramLabel = "ACCOUNT", descriptionKey = "shanhe.import.as")
    private @Nullable String account;

    @CommandLine.Option(names = "--json", descriptionKey = "shanhe.import.json")
    private boolean asJson;

    @CommandLine.Spec
    private CommandLine.Model.@Nullable CommandSpec spec;

    ImportCommand(Importer importer, ImportView view, FindingWords words, JsonMapper json, Acting acting) {
        this.importer = importer;
        this.view = view;
        this.words = words;
        this.json = json;
        this.acting = acting;
    }

    @Override
    public Integer call() throws Exception {
        return (account == null ? Scope.current() : acting.named(account, HttpMethod.POST, "/api/imports"))
            .call(this::importFiles);
    }

    private Integer importFiles() throws IOException {
        var locale = Locale.getDefault();
        var id = upload(locale);
        var job = importer.await(id);
        if (apply && job.state() == ImportState.READY) {
            importer.apply(id);
            job = importer.await(id);
        }
        var whole = view.whole(job, locale);
        var out = spec == null ? new PrintWriter(System.out, true) : spec.commandLine().getOut();
        if (asJson) {
            out.println(json.writeValueAsString(whole));
        }
        else {
            print(out, whole, locale);
        }
        return whole.refusal() != null || whole.question() != null ? 1 : whole.problems().isEmpty() ? 0 : 2;
    }

    private long upload(Locale locale) throws IOException {
        var uploads = new ArrayList<Importer.Upload>();
        for (var file : files) {
            if (!Files.isReadable(file)) {
                throw Refused.notFound("IMPORT_FILE_MISSING", "file", file);
            }
            uploads.add(new Importer.Upload(String.valueOf(file.getFileName()), Files.newInputStream(file)));
        }
        return importer.upload(uploads, ethnicCodes);
    }

    private void print(PrintWriter out, ImportView.Whole whole, Locale locale) {
        out.println(words.say(locale, "exchange.cli.file", Map.of("id", whole.id(), "files", whole.fileName())));
        if (whole.refusal() != null) {
            out.println(whole.refusal().detail());
            return;
        }
        if (whole.question() != null) {
            out.println(words.say(locale, "exchange.cli.question", Map.of()));
            return;
        }
        counts(out, "HOUSEHOLD", whole.households(), locale);
        counts(out, "PERSON", whole.persons(), locale);
        if (whole.sheets().stream().anyMatch(sheet -> sheet.kind() == SheetKind.VILLAGE)) {
            counts(out, "VILLAGE", whole.villages(), locale);
        }
        whole.problems()
            .stream()
            .limit(SHOWN)
            .forEach(p -> out.println(words.say(locale, "exchange.cli.problem",
                    Map.of("sheet", p.sheet(), "row", p.row(), "column", p.column(), "message", p.message()))));
        if (whole.problems().size() > SHOWN) {
            out.println(words.say(locale, "exchange.cli.more", Map.of("count", whole.problems().size() - SHOWN)));
        }
        out.println(words.say(locale,
                whole.state() == ImportState.APPLIED ? "exchange.cli.applied" : "exchange.cli.preview", Map.of()));
    }

    private void counts(PrintWriter out, String kind, tools.jackson.databind.@Nullable JsonNode counts, Locale locale) {
        if (counts != null) {
            out.println(words.say(locale, "exchange.cli.counts",
                    Map.of("kind", words.say(locale, "exchange.kind." + kind, Map.of()), "add", counts.get("add"),
                            "change", counts.get("change"), "same", counts.get("same"), "refuse",
                            counts.get("refuse"))));
        }
    }

}
