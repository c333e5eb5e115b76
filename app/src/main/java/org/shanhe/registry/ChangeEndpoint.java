package org.shanhe.registry;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Listed;
import org.shanhe.kernel.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/changes")
class ChangeEndpoint {

    private final Changes changes;

    private final Approvals approvals;

    private final ChangePages pages;

    private final ChangeWorkbook workbook;

    ChangeEndpoint(Changes changes, Approvals approvals, ChangePages pages, ChangeWorkbook workbook) {
        this.changes = changes;
        this.approvals = approvals;
        this.pages = pages;
        this.workbook = workbook;
    }

    /** A decision about the request as its reader saw it. */
    record Decision(@Nullable Integer revision, @Nullable String reason) {

        int seen() {
            if (revision == null) {
                throw Refused.invalid("FIELD_MALFORMED", "field", "revision");
            }
            return revision;
        }

    }

    /**
     * The household's version on which the choice was made, and the fields left as they
     * are now.
     */
    record Choice(@Nullable Integer version, @Nullable List<String> theirs) {
    }

    @GetMapping
    Listed<ChangePage.Row> list(ChangeFilter filter, @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        return pages.list(filter, cursor, limit);
    }

    @GetMapping("/export.xlsx")
    void export(ChangeFilter filter, Locale locale, HttpServletResponse response) throws IOException {
        workbook.write(filter, locale, response);
    }

    @GetMapping("/{id}")
    ChangePage page(@PathVariable long id) {
        return pages.page(id);
    }

    @PostMapping
    ResponseEntity<Changes.Answer> submit(@RequestBody NewChange asked,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        return answered(changes.submit(asked, key));
    }

    @PutMapping("/{id}")
    ResponseEntity<Changes.Answer> again(@PathVariable long id, @RequestBody NewChange asked,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        return answered(changes.again(id, asked, key));
    }

    @PostMapping("/{id}/approve")
    Changes.Answer approve(@PathVariable long id, @RequestBody Decision decision) {
        return approvals.approve(id, decision.seen(), decision.reason());
    }

    @PostMapping("/{id}/return")
    Changes.Answer giveBack(@PathVariable long id, @RequestBody Decision decision) {
        return approvals.giveBack(id, decision.seen(), decision.reason());
    }

    @PostMapping("/{id}/reject")
    Changes.Answer reject(@PathVariable long id, @RequestBody Decision decision) {
        return approvals.reject(id, decision.seen(), decision.reason());
    }

    @PostMapping("/{id}/withdraw")
    Changes.Answer withdraw(@PathVariable long id, @RequestBody Decision decision) {
        return approvals.withdraw(id, decision.seen(), decision.reason());
    }

    @PostMapping("/{id}/resolve")
    Changes.Answer resolve(@PathVariable long id, @RequestBody Choice choice) {
        var version = choice.version();
        if (version == null) {
            throw Refused.invalid("FIELD_MALFORMED", "field", "version");
        }
        return changes.resolve(id, version, choice.theirs() == null ? List.of() : choice.theirs());
    }

    /** 200 when it is done, 202 when others must agree first. */
    static ResponseEntity<Changes.Answer> answered(Changes.Answer answer) {
        var response = ResponseEntity
            .status(answer.state() == ChangeState.APPLIED ? HttpStatus.OK : HttpStatus.ACCEPTED);
        var version = answer.version();
        return version == null ? response.body(answer) : response.eTag(Integer.toString(version)).body(answer);
    }

}
