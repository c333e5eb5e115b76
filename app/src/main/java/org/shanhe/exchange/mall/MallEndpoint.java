package org.shanhe.exchange.mall;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Listed;
import org.shanhe.kernel.Refused;
import org.shanhe.measure.consumption.TradeMode;
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
@RequestMapping("/api/consumption/files")
class MallEndpoint {

    private static final Set<String> STATES = Set.of("READ", "ACCEPTED", "UNDONE", "DISCARDED");

    private static final Set<String> VERDICTS = Set.of("NEW", "CHANGED", "KNOWN", "DIFFERS", "REFUSED");

    private final MallImport malls;

    private final MallFiles files;

    private final MallNames names;

    private final MallWords words;

    MallEndpoint(MallImport malls, MallFiles files, MallNames names, MallWords words) {
        this.malls = malls;
        this.files = files;
        this.names = names;
        this.words = words;
    }

    /** A line with what is wrong with it in words. */
    record Said(MallFound line, List<String> why) {
    }

    @GetMapping
    Listed<MallFile> list(@RequestParam @Nullable String state, @RequestParam @Nullable String q,
            @RequestParam @Nullable String cursor, @RequestParam(defaultValue = "50") int limit) {
        Refused.unless(state == null || STATES.contains(state), "FILTER_MALFORMED", "name", "state", "value", state);
        long before = cursor == null ? Long.MAX_VALUE : Listed.after(cursor);
        return Listed.of(files.list(state, q, before, Listed.read(limit)), limit, MallFile::id);
    }

    @PostMapping
    MallFile receive(@RequestParam MultipartFile file, @RequestParam String platform, @RequestParam TradeMode mode)
            throws IOException {
        try (var in = file.getInputStream()) {
            return malls.receive(in, Objects.requireNonNullElse(file.getOriginalFilename(), "orders.csv"), platform,
                    mode);
        }
    }

    @GetMapping("/{id}")
    MallFile one(@PathVariable long id) {
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

    /** Names that nobody is known by, to be matched by hand. */
    @GetMapping("/{id}/names")
    List<MallNames.Unknown> names(@PathVariable long id) {
        return names.unknown(files.get(id).id());
    }

    @PostMapping("/{id}/names")
    MallFile match(@PathVariable long id, @RequestBody @Valid Match match) {
        return malls.match(id, match.kind, match.name, match.target);
    }

    @PostMapping("/{id}/check")
    MallFile check(@PathVariable long id) {
        return malls.check(id);
    }

    @PostMapping("/{id}/accept")
    MallFile accept(@PathVariable long id, @RequestBody @Valid Acceptance acceptance) {
        return malls.accept(id, acceptance.lines);
    }

    @PostMapping("/{id}/undo")
    MallFile undo(@PathVariable long id, @RequestBody @Valid Undoing undoing) {
        return malls.undo(id, undoing.reason.strip());
    }

    @DeleteMapping("/{id}")
    void discard(@PathVariable long id) {
        malls.discard(id);
    }

    record Match(@NotNull MallNames.Kind kind, @NotBlank String name, @NotNull Long target) {
    }

    /**
     * @param lines how many the person saw new or changed
     */
    record Acceptance(@Positive int lines) {
    }

    record Undoing(@NotBlank String reason) {
    }

}
