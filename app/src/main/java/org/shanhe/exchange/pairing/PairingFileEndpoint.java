package org.shanhe.exchange.pairing;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Listed;
import org.shanhe.kernel.Refused;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
@RequestMapping("/api/pairing-files")
class PairingFileEndpoint {

    private static final Set<String> STATES = Set.of("READ", "APPLIED", "UNDONE", "DISCARDED");

    private static final Set<String> VERDICTS = Set.of("READY", "KNOWN", "REFUSED");

    private final PairingImports imports;

    private final PairingFiles files;

    private final PairingFileWords words;

    PairingFileEndpoint(PairingImports imports, PairingFiles files, PairingFileWords words) {
        this.imports = imports;
        this.files = files;
        this.words = words;
    }

    /** A line with what is wrong with it in words. */
    record Said(PairingLine line, List<String> why) {
    }

    @GetMapping
    Listed<PairingFile> list(@RequestParam @Nullable String state, @RequestParam @Nullable String q,
            @RequestParam @Nullable String cursor, @RequestParam(defaultValue = "50") int limit) {
        Refused.unless(state == null || STATES.contains(state), "FILTER_MALFORMED", "name", "state", "value", state);
        long before = cursor == null ? Long.MAX_VALUE : Listed.after(cursor);
        return Listed.of(files.list(state, q, before, Listed.read(limit)), limit, PairingFile::id);
    }

    @PostMapping
    PairingFile receive(@RequestParam MultipartFile file) throws IOException {
        try (var in = file.getInputStream()) {
            return imports.receive(in, Objects.requireNonNullElse(file.getOriginalFilename(), "pairings.xlsx"));
        }
    }

    @GetMapping("/{id:[0-9]+}")
    PairingFile one(@PathVariable long id) {
        return files.get(id);
    }

    @GetMapping("/{id}/lines")
    Listed<Said> lines(@PathVariable long id, @RequestParam @Nullable String verdict,
            @RequestParam @Nullable String cursor, @RequestParam(defaultValue = "50") int limit, Locale locale) {
        Refused.unless(verdict == null || VERDICTS.contains(verdict), "FILTER_MALFORMED", "name", "verdict", "value",
                verdict);
        var lines = files.lines(files.get(id).id(), verdict, Listed.after(cursor), Listed.read(limit));
        return Listed.of(lines.stream().map(line -> new Said(line, words.why(line, locale))).toList(), limit,
                said -> said.line().id());
    }

    @PostMapping("/{id}/check")
    PairingFile check(@PathVariable long id) {
        return imports.check(id);
    }

    @PostMapping("/{id}/apply")
    PairingFile apply(@PathVariable long id, @RequestBody @Valid Application application) {
        return imports.apply(id, application.lines);
    }

    @PostMapping("/{id}/undo")
    PairingFile undo(@PathVariable long id, @RequestBody @Valid Undoing undoing) {
        return imports.undo(id, undoing.reason.strip());
    }

    @DeleteMapping("/{id}")
    void discard(@PathVariable long id) {
        imports.discard(id);
    }

    /**
     * @param lines how many the person saw ready
     */
    record Application(@Positive int lines) {
    }

    record Undoing(@NotBlank @Size(max = 500) String reason) {
    }

}
