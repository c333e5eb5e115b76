package org.shanhe.claims.workbench;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.shanhe.claims.workbench.Judgings.Cause;
import org.shanhe.kernel.Listed;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The dictionary of words and the figures they mean. */
@RestController
@RequestMapping("/api/claims/dictionary")
class EntryEndpoint {

    private final Entries entries;

    private final CheckedDocuments documents;

    private final Checking checking;

    EntryEndpoint(Entries entries, CheckedDocuments documents, Checking checking) {
        this.entries = entries;
        this.documents = documents;
        this.checking = checking;
    }

    record Added(long id) {
    }

    /**
     * @param on the last day of documents it holds for
     */
    record End(@NotNull LocalDate on) {
    }

    @GetMapping
    Listed<Entries.Entry> list(@RequestParam @Nullable String q, @RequestParam @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit, Locale locale) {
        return entries.list(q, cursor, limit, locale);
    }

    /** The document it was met in is judged by it at once. */
    @PostMapping
    Added add(@RequestBody @Valid Entries.NewEntry entry,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        if (entry.document() != null) {
            documents.get(entry.document());
        }
        long id = entries.add(entry, key);
        if (entry.document() != null) {
            checking.again(entry.document(), Cause.DICTIONARY, null);
        }
        return new Added(id);
    }

    @PostMapping("/{id}/end")
    void end(@PathVariable long id, @RequestBody @Valid End end) {
        entries.end(id, end.on());
    }

}
