package org.shanhe.exchange;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Shows imports as their pages need them, in the reader's language. */
@Component
class ImportView {

    private static final int PROBLEMS = 200;

    private final Imports imports;

    private final FoundLines found;

    private final FindingWords words;

    private final JsonMapper json;

    private final JdbcClient jdbc;

    ImportView(Imports imports, FoundLines found, FindingWords words, JsonMapper json, JdbcClient jdbc) {
        this.imports = imports;
        this.found = found;
        this.words = words;
        this.json = json;
        this.jdbc = jdbc;
    }

    record Row(long id, String fileName, List<RecognisedSheet> sheets, ImportState state, String uploadedBy, Instant at,
            @Nullable JsonNode households, @Nullable JsonNode persons, @Nullable JsonNode villages, Amount progress,
            boolean undoable) {
    }

    record Amount(long done, long total) {
    }

    record Refusal(@Nullable String code, @Nullable String detail) {
    }

    record Problem(String sheet, int row, String column, String rule, String message, String mend, String value,
            boolean refuses) {
    }

    record Rule(String rule, String kind, boolean refuses, long count, String message, String mend) {
    }

    record Question(String code, String words, JsonNode numbers, Map<String, String> named, List<String> options) {
    }

    record Whole(long id, String fileName, List<RecognisedSheet> sheets, ImportState state, String uploadedBy,
            Instant at, @Nullable JsonNode households, @Nullable JsonNode persons, @Nullable JsonNode villages,
            Amount progress, boolean undoable, @Nullable Question question, @Nullable Refusal refusal,
            @Nullable JsonNode summary, List<Rule> rules, List<Problem> warnings, List<Problem> problems,
            List<String> ignoredColumns) {
    }

    @Transactional(readOnly = true)
    public List<Row> list(@Nullable Long account, long before, int limit) {
        var jobs = imports.list(account, before, limit);
        var names = names(jobs.stream().map(Import::account).distinct().toList());
        return jobs.stream().map(job -> row(job, names)).toList();
    }

    @Transactional(readOnly = true)
    public Whole whole(Import job, Locale locale) {
        var row = row(job, names(List.of(job.account())));
        var lines = problems(row.sheets(), found.first(job.id(), PROBLEMS), locale);
        var details = job.refusal() == null ? Map.<String, Object>of()
                : json.readValue(job.refusal(), new TypeReference<Map<String, Object>>() {
                });
        var refusal = job.refusalCode() == null ? null
                : new Refusal(job.refusalCode(), words.refusal(locale, job.refusalCode(), details));
        return new Whole(row.id, row.fileName, row.sheets, row.state, row.uploadedBy, row.at, row.households,
                row.persons, row.villages, row.progress, row.undoable, question(job, locale), refusal,
                job.preview() == null ? null : json.readTree(job.preview()), rules(job, locale),
                lines.stream().filter(problem -> !problem.refuses()).toList(),
                lines.stream().filter(Problem::refuses).toList(),
                row.sheets().stream().flatMap(sheet -> sheet.unknown().stream()).distinct().toList());
    }

    List<RecognisedSheet> sheets(Import job) {
        return json.readValue(job.sheets(), new TypeReference<>() {
        });
    }

    List<Problem> problems(List<RecognisedSheet> sheets, List<FoundLines.Line> lines, Locale locale) {
        return lines.stream().map(line -> {
            var sheet = sheets.stream().filter(s -> s.sheet() == RowNumber.sheet(line.row())).findFirst();
            var place = line.field() == null ? null : sheet.map(s -> s.columns().get(line.field())).orElse(null);
            var column = place == null ? "" : place.name();
            return new Problem(sheet.map(RecognisedSheet::name).orElse(""), RowNumber.row(line.row()), column,
                    line.rule(), words.what(locale, line.rule(), column, line.value(), line.detail()),
                    words.mend(locale, line.rule()), line.value(), line.refuses());
        }).toList();
    }

    private Row row(Import job, Map<Long, String> names) {
        var preview = job.preview() == null ? null : json.readTree(job.preview());
        return new Row(job.id(), job.fileName(), sheets(job), job.state(), names.getOrDefault(job.account(), ""),
                job.uploadedAt(), preview == null ? null : preview.get("households"),
                preview == null ? null : preview.get("persons"), preview == null ? null : preview.get("villages"),
                new Amount(job.done(), job.total()), job.state() == ImportState.APPLIED);
    }

    private List<Rule> rules(Import job, Locale locale) {
        return found.counts(job.id())
            .stream()
            .map(c -> new Rule(c.rule(), c.kind().name(), c.refuses(), c.count(),
                    words.what(locale, c.rule(), "…", "…", "…"), words.mend(locale, c.rule())))
            .toList();
    }

    private @Nullable Question question(Import job, Locale locale) {
        if (job.question() == null) {
            return null;
        }
        var question = json.readTree(job.question());
        var named = new java.util.LinkedHashMap<String, String>();
        for (var codes : EthnicCodes.values()) {
            named.put(codes.name(), words.say(locale, "exchange.ethnic." + codes, Map.of()));
        }
        var code = question.get("code").asString();
        return new Question(code, words.say(locale, "exchange.question." + code, Map.of()), question.get("numbers"),
                named, List.copyOf(named.keySet()));
    }

    private record Named(long id, String display) {
    }

    private Map<Long, String> names(List<Long> accounts) {
        return jdbc.sql("select id, display from access.account where id = any (:ids)")
            .param("ids", accounts.toArray(Long[]::new))
            .query(Named.class)
            .stream()
            .map(java.util.Objects::requireNonNull)
            .collect(java.util.stream.Collectors.toMap(Named::id, Named::display));
    }

    static Refused malformed(String name, String value) {
        return Refused.invalid("MALFORMED_PARAMETER", "name", name, "value", value);
    }

}
