package org.shanhe.directive;

import jakarta.validation.Valid;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Listed;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
@RequestMapping("/api/assignments")
class AssignmentEndpoint {

    private final Assignments assignments;

    private final Following following;

    private final Proofs proofs;

    AssignmentEndpoint(Assignments assignments, Following following, Proofs proofs) {
        this.assignments = assignments;
        this.following = following;
        this.proofs = proofs;
    }

    @GetMapping
    Listed<AssignmentRow> list(AssignmentFilter filter, @RequestParam @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        return assignments.list(filter, cursor, limit);
    }

    @GetMapping("/{id:[0-9]+}")
    ResponseEntity<AssignmentPage> one(@PathVariable long id) {
        return tagged(id);
    }

    @PostMapping
    ResponseEntity<AssignmentPage> add(@RequestBody @Valid NewAssignment wanted,
            @RequestHeader("Idempotency-Key") String key) {
        return tagged(assignments.add(MeetingEndpoint.key(key), wanted));
    }

    @PostMapping("/{id}/steps")
    ResponseEntity<AssignmentPage> tell(@PathVariable long id, @RequestBody @Valid NewStep step,
            @RequestHeader(name = "If-Match", required = false) @Nullable String match) {
        following.tell(id, step, MeetingEndpoint.version(match));
        return tagged(id);
    }

    @PostMapping("/{id}/evidence")
    ResponseEntity<AssignmentPage> prove(@PathVariable long id, @RequestParam MultipartFile file) throws IOException {
        try (var in = file.getInputStream()) {
            proofs.keep(id, Objects.requireNonNullElse(file.getOriginalFilename(), "file"),
                    String.valueOf(file.getContentType()), in);
        }
        return tagged(id);
    }

    @GetMapping("/evidence/{paper}")
    ResponseEntity<Resource> read(@PathVariable long paper) {
        return sent(proofs.evidence(paper));
    }

    private ResponseEntity<AssignmentPage> tagged(long id) {
        var page = assignments.get(id);
        return ResponseEntity.ok().eTag("\"" + page.head().version() + "\"").body(page);
    }

    static ResponseEntity<Resource> sent(Proofs.Sheet sheet) {
        return ResponseEntity.ok()
            .contentType(MediaType.APPLICATION_OCTET_STREAM)
            .header("X-Content-Type-Options", "nosniff")
            .header(HttpHeaders.CONTENT_DISPOSITION,
                    ContentDisposition.attachment().filename(sheet.name(), StandardCharsets.UTF_8).build().toString())
            .body(new FileSystemResource(sheet.path()));
    }

}
