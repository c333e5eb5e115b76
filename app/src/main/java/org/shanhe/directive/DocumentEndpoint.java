package org.shanhe.directive;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Listed;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/documents")
class DocumentEndpoint {

    private final Documents documents;

    private final Proofs proofs;

    DocumentEndpoint(Documents documents, Proofs proofs) {
        this.documents = documents;
        this.proofs = proofs;
    }

    @GetMapping
    Listed<Document> list(MeetingFilter filter, @RequestParam @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        return documents.list(filter, cursor, limit);
    }

    @GetMapping("/{id:[0-9]+}")
    Document one(@PathVariable long id) {
        return documents.get(id);
    }

    @PostMapping
    Document add(@RequestBody @Valid Document.New wanted, @RequestHeader("Idempotency-Key") String key) {
        return documents.get(documents.add(MeetingEndpoint.key(key), wanted));
    }

    @GetMapping("/{id:[0-9]+}/file")
    ResponseEntity<Resource> file(@PathVariable long id) {
        return AssignmentEndpoint.sent(proofs.document(id));
    }

}
