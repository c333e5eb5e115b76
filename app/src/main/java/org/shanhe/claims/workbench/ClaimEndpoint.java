package org.shanhe.claims.workbench;

import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shanhe.claims.workbench.Judgings.Cause;
import org.shanhe.kernel.Refused;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is done with a checked document and its claims. */
@RestController
@RequestMapping("/api/claims/{id}")
class ClaimEndpoint {

    private final CheckedDocuments documents;

    private final Checking checking;

    private final Steps steps;

    private final LedgerNow ledger;

    ClaimEndpoint(CheckedDocuments documents, Checking checking, Steps steps, LedgerNow ledger) {
        this.documents = documents;
        this.checking = checking;
        this.steps = steps;
        this.ledger = ledger;
    }

    /**
     * @param saidOn the day to read its claims for, or none for the same as before
     */
    record Again(@Nullable LocalDate saidOn) {
    }

    /** What the ledger says now where it said otherwise when the document was checked. */
    @GetMapping("/ledger")
    List<LedgerNow.Changed> ledger(@PathVariable long id) {
        documents.get(id);
        return ledger.since(id);
    }

    @GetMapping("/people")
    List<Steps.Person> people(@PathVariable long id) {
        documents.get(id);
        return steps.people(id);
    }

    @PostMapping("/judgings")
    CheckedDocument again(@PathVariable long id, @RequestBody Again again) {
        checked(id);
        checking.again(id, Cause.AGAIN, again.saidOn());
        return documents.get(id);
    }

    /** A correction is judged at once. */
    @PostMapping("/steps")
    CheckedDocument step(@PathVariable long id, @RequestBody @Valid NewStep step,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        var document = checked(id);
        boolean there = steps.add(document, step, key);
        if (step.kind() == NewStep.Kind.CORRECT && !there) {
            checking.again(id, Cause.CORRECTED, null);
        }
        return documents.get(id);
    }

    /** What was corrected is judged again without it. */
    @PostMapping("/steps/{step}/undo")
    CheckedDocument undo(@PathVariable long id, @PathVariable long step) {
        var document = checked(id);
        if (steps.undo(document, step).kind() == NewStep.Kind.CORRECT) {
            checking.again(id, Cause.CORRECTED, null);
        }
        return documents.get(id);
    }

    private CheckedDocument checked(long id) {
        var document = documents.get(id);
        if (document.state() != DocumentState.CHECKED) {
            throw Refused.conflict("CLAIMS_NOT_CHECKED", "state", document.state());
        }
        return document;
    }

}
