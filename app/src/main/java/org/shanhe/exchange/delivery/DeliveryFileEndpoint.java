package org.shanhe.exchange.delivery;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.io.IOException;
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
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
@RequestMapping("/api/delivery-files")
class DeliveryFileEndpoint {

    private static final Set<String> STATES = Set.of("READ", "ACCEPTED", "UNDONE", "DISCARDED");

    private static final Set<String> VERDICTS = Set.of("READY", "KNOWN", "UNKNOWN", "REFUSED");

    private final DeliveryBatches batches;

    private final DeliveryFiles files;

    private final Kinds kinds;

    private final SaidRows said;

    DeliveryFileEndpoint(DeliveryBatches batches, DeliveryFiles files, Kinds kinds, SaidRows said) {
        this.batches = batches;
        this.files = files;
        this.kinds = kinds;
        this.said = said;
    }

    @GetMapping
    Listed<DeliveryFile> list(@RequestParam(name = "class") @Nullable Long aClass, @RequestParam @Nullable String state,
            @RequestParam @Nullable String q, @RequestParam @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        Refused.unless(state == null || STATES.contains(state), "FILTER_MALFORMED", "name", "state", "value", state);
        long before = cursor == null ? Long.MAX_VALUE : Listed.after(cursor);
        return Listed.of(files.list(aClass, state, q, before, Listed.read(limit)), limit, DeliveryFile::id);
    }

    /** Deliveries of a kind, or those who attended a class. */
    @PostMapping
    DeliveryFile receive(@RequestParam MultipartFile file, @RequestParam(required = false) @Nullable String kind,
            @RequestParam(name = "class", required = false) @Nullable Long aClass,
            @RequestParam(required = false) @Nullable Long partner) throws IOException {
        Refused.unless(kind != null || aClass != null, "DELIVERY_FILE_OF_NOTHING");
        var about = aClass != null ? kinds.ofClass(aClass)
                : new DeliveryFiles.About(Objects.requireNonNull(kind), null, partner);
        try (var in = file.getInputStream()) {
            return batches.receive(in, Objects.requireNonNullElse(file.getOriginalFilename(), "deliveries.xlsx"),
                    about);
        }
    }

    @GetMapping("/{id:[0-9]+}")
    DeliveryFile one(@PathVariable long id) {
        return files.get(id);
    }

    @GetMapping("/{id}/lines")
    Listed<SaidRows.Row> lines(@PathVariable long id, @RequestParam @Nullable String verdict,
            @RequestParam @Nullable String cursor, @RequestParam(defaultValue = "50") int limit, Locale locale) {
        Refused.unless(verdict == null || VERDICTS.contains(verdict), "FILTER_MALFORMED", "name", "verdict", "value",
                verdict);
        var lines = files.lines(files.get(id).id(), verdict, Listed.after(cursor), Listed.read(limit));
        return Listed.of(said.of(id, lines, locale), limit, SaidRows.Row::id);
    }

    @PostMapping("/{id}/check")
    DeliveryFile check(@PathVariable long id) {
        return batches.check(id);
    }

    @PutMapping("/{id}/lines/{line}/person")
    DeliveryFile match(@PathVariable long id, @PathVariable long line, @RequestBody @Valid Match match) {
        return batches.match(id, line, match.person);
    }

    @PostMapping("/{id}/accept")
    DeliveryFile accept(@PathVariable long id, @RequestBody @Valid Acceptance acceptance) {
        var others = acceptance.others;
        return batches.accept(id, acceptance.rows, others == null || others.isBlank() ? null : others.strip());
    }

    @PostMapping("/{id}/undo")
    DeliveryFile undo(@PathVariable long id, @RequestBody @Valid Undoing undoing) {
        return batches.undo(id, undoing.reason.strip());
    }

    @DeleteMapping("/{id}")
    void discard(@PathVariable long id) {
        batches.discard(id);
    }

    record Match(@PositiveOrZero long person) {
    }

    /**
     * @param rows how many the person saw ready
     * @param others what those not in the register are called who are counted by number
     */
    record Acceptance(@PositiveOrZero int rows, @Size(max = 120) @Nullable String others) {
    }

    record Undoing(@NotBlank @Size(max = 500) String reason) {
    }

}
