package org.shanhe.exchange.staging;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Listed;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/**
 * The addresses every kind of workbook has; a kind extends it under an address of its
 * own, so that who may use it is said in one line of the access rules.
 */
public abstract class StagedEndpoint {

    private final StagedDesk desk;

    private final StagedKind kind;

    protected StagedEndpoint(StagedDesk desk, StagedKind kind) {
        this.desk = desk;
        this.kind = kind;
    }

    @GetMapping
    public Listed<StagedFile> list(@RequestParam @Nullable String state, @RequestParam @Nullable String q,
            @RequestParam @Nullable String cursor, @RequestParam(defaultValue = "50") int limit) {
        return desk.list(kind, state, q, cursor, limit);
    }

    @PostMapping
    public StagedFile receive(@RequestParam MultipartFile file) throws IOException {
        return desk.receive(kind, file);
    }

    @GetMapping("/columns")
    public List<StagedDesk.Named> columns(Locale locale) {
        return desk.columns(kind, locale);
    }

    @GetMapping("/template.xlsx")
    public void template(Locale locale, HttpServletResponse response) throws IOException {
        desk.template(kind, locale, response);
    }

    @GetMapping("/{id:[0-9]+}")
    public StagedFile one(@PathVariable long id) {
        return desk.one(kind, id);
    }

    @GetMapping("/{id}/lines")
    public Listed<StagedDesk.Said> lines(@PathVariable long id, @RequestParam @Nullable String verdict,
            @RequestParam @Nullable String cursor, @RequestParam(defaultValue = "50") int limit, Locale locale) {
        return desk.lines(kind, id, verdict, cursor, limit, locale);
    }

    @GetMapping("/{id}/errors.xlsx")
    public void errors(@PathVariable long id, Locale locale, HttpServletResponse response) throws IOException {
        desk.errors(kind, id, locale, response);
    }

    @GetMapping("/{id}/original")
    public void original(@PathVariable long id, HttpServletResponse response) {
        desk.original(kind, id, response);
    }

    @PostMapping("/{id}/check")
    public StagedFile check(@PathVariable long id) {
        return desk.imports().check(kind, id);
    }

    @PostMapping("/{id}/apply")
    public StagedFile apply(@PathVariable long id, @RequestBody @Valid Application application) {
        return desk.imports().apply(kind, id, application.lines);
    }

    @PostMapping("/{id}/undo")
    public StagedFile undo(@PathVariable long id, @RequestBody @Valid Undoing undoing) {
        return desk.imports().undo(kind, id, undoing.reason.strip());
    }

    @DeleteMapping("/{id}")
    public void discard(@PathVariable long id) {
        desk.imports().discard(kind, id);
    }

    /**
     * @param lines how many the person saw ready
     */
    public record Application(@Positive int lines) {
    }

    public record Undoing(@NotBlank @Size(max = 500) String reason) {
    }

}
