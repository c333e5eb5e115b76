package org.shanhe.exchange.bank;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import java.io.IOException;
import java.math.BigDecimal;
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
@RequestMapping("/api/payment-files")
class PaymentFileEndpoint {

    private static final Set<String> STATES = Set.of("READ", "ACCEPTED", "UNDONE", "DISCARDED");

    private static final Set<String> VERDICTS = Set.of("READY", "KNOWN", "DIFFERS", "REFUSED");

    private final Payments payments;

    private final PaymentFiles files;

    private final PaymentWords words;

    PaymentFileEndpoint(Payments payments, PaymentFiles files, PaymentWords words) {
        this.payments = payments;
        this.files = files;
        this.words = words;
    }

    /** A line with what is wrong with it in words. */
    record Said(PaymentLine line, List<String> why) {
    }

    @GetMapping
    Listed<PaymentFile> list(@RequestParam @Nullable String state, @RequestParam @Nullable String q,
            @RequestParam @Nullable String cursor, @RequestParam(defaultValue = "50") int limit) {
        Refused.unless(state == null || STATES.contains(state), "FILTER_MALFORMED", "name", "state", "value", state);
        long before = cursor == null ? Long.MAX_VALUE : Listed.after(cursor);
        return Listed.of(files.list(state, q, before, Listed.read(limit)), limit, PaymentFile::id);
    }

    @PostMapping
    PaymentFile receive(@RequestParam MultipartFile file, @RequestParam(required = false) @Nullable BigDecimal total)
            throws IOException {
        try (var in = file.getInputStream()) {
            return payments.receive(in, Objects.requireNonNullElse(file.getOriginalFilename(), "payments.csv"), total);
        }
    }

    @GetMapping("/{id}")
    PaymentFile one(@PathVariable long id) {
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

    /** What the ledger has and the file has not. */
    @GetMapping("/{id}/missing")
    Listed<PaymentFiles.Missing> missing(@PathVariable long id, @RequestParam @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        return Listed.of(files.missing(files.get(id).id(), Listed.after(cursor), Listed.read(limit)), limit,
                PaymentFiles.Missing::id);
    }

    @PostMapping("/{id}/check")
    PaymentFile check(@PathVariable long id) {
        return payments.check(id);
    }

    @PostMapping("/{id}/accept")
    PaymentFile accept(@PathVariable long id, @RequestBody @Valid Acceptance acceptance) {
        return payments.accept(id, acceptance.lines, acceptance.reason);
    }

    @PostMapping("/{id}/undo")
    PaymentFile undo(@PathVariable long id, @RequestBody @Valid Undoing undoing) {
        return payments.undo(id, undoing.reason.strip());
    }

    @DeleteMapping("/{id}")
    void discard(@PathVariable long id) {
        payments.discard(id);
    }

    /**
     * @param lines how many the person saw ready
     * @param reason needed where the total is wrong
     */
    record Acceptance(@Positive int lines, @Nullable String reason) {
    }

    record Undoing(@NotBlank String reason) {
    }

}
