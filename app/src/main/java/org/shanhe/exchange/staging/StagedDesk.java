package org.shanhe.exchange.staging;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Audit;
import org.shanhe.kernel.DataFolder;
import org.shanhe.kernel.Listed;
import org.shanhe.kernel.Refused;
import org.springframework.http.ContentDisposition;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Answers for every kind of workbook what its endpoint is asked. */
@Component
public class StagedDesk {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final Set<String> STATES = Set.of("READ", "APPLIED", "UNDONE", "DISCARDED");

    private static final Set<String> VERDICTS = Set.of("READY", "KNOWN", "REFUSED");

    private final StagedImports imports;

    private final StagedFiles files;

    private final StagedTemplate template;

    private final StagedWords words;

    private final DataFolder data;

    private final Audit audit;

    StagedDesk(StagedImports imports, StagedFiles files, StagedTemplate template, StagedWords words, DataFolder data,
            Audit audit) {
        this.imports = imports;
        this.files = files;
        this.template = template;
        this.words = words;
        this.data = data;
        this.audit = audit;
    }

    /** A line with what is wrong with it in words. */
    public record Said(StagedLine line, List<String> why) {
    }

    /** What a column is called. */
    public record Named(String key, String name) {
    }

    StagedImports imports() {
        return imports;
    }

    Listed<StagedFile> list(StagedKind kind, @Nullable String state, @Nullable String q, @Nullable String cursor,
            int limit) {
        Refused.unless(state == null || STATES.contains(state), "FILTER_MALFORMED", "name", "state", "value", state);
        long before = cursor == null ? Long.MAX_VALUE : Listed.after(cursor);
        return Listed.of(files.list(kind.name(), state, q, before, Listed.read(limit)), limit, StagedFile::id);
    }

    StagedFile receive(StagedKind kind, MultipartFile file) throws IOException {
        try (var in = file.getInputStream()) {
            return imports.receive(kind, in, Objects.requireNonNullElse(file.getOriginalFilename(), "lines.xlsx"));
        }
    }

    StagedFile one(StagedKind kind, long id) {
        return files.get(kind.name(), id);
    }

    List<Named> columns(StagedKind kind, Locale locale) {
        return kind.columns().stream().map(column -> new Named(column.key(), column.name(locale))).toList();
    }

    Listed<Said> lines(StagedKind kind, long id, @Nullable String verdict, @Nullable String cursor, int limit,
            Locale locale) {
        Refused.unless(verdict == null || VERDICTS.contains(verdict), "FILTER_MALFORMED", "name", "verdict", "value",
                verdict);
        var lines = files.lines(one(kind, id).id(), verdict, Listed.after(cursor), Listed.read(limit));
        return Listed.of(lines.stream().map(line -> new Said(line, words.why(kind, line, locale))).toList(), limit,
                said -> said.line().id());
    }

    void template(StagedKind kind, Locale locale, HttpServletResponse response) throws IOException {
        send(response, XLSX, words.say(kind, locale, "template") + ".xlsx");
        template.write(kind, locale, response.getOutputStream());
    }

    /** The refused lines in the layout of the file, each with why beside its cells. */
    void errors(StagedKind kind, long id, Locale locale, HttpServletResponse response) throws IOException {
        var file = one(kind, id);
        audit.note("exchange.staged.errors", kind.name() + "-file/" + id, null, null);
        send(response, XLSX, words.say(kind, locale, "errors") + "-" + file.id() + ".xlsx");
        template.errors(kind, id, locale, response.getOutputStream());
    }

    void original(StagedKind kind, long id, HttpServletResponse response) {
        var kept = files.kept(kind.name(), id);
        audit.note("exchange.staged.original", kind.name() + "-file/" + id, null, null);
        response.setHeader("X-Content-Type-Options", "nosniff");
        send(response, "application/octet-stream", kept.name());
        try {
            Files.copy(data.kept(kept.sha256()), response.getOutputStream());
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void send(HttpServletResponse response, String type, String name) {
        response.setContentType(type);
        response.setHeader("Content-Disposition",
                ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build().toString());
    }

}
