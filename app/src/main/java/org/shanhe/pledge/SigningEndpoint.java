package org.shanhe.pledge;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Refused;
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

/** What happens to a letter after it was drafted. */
@RestController
@RequestMapping("/api/letters/{id}")
class SigningEndpoint {

    private static final Pattern VERSION = Pattern.compile("(?:W/)?\"(\\d{1,9})\"");

    private final Signing signing;

    private final Statements statements;

    private final LetterPapers papers;

    SigningEndpoint(Signing signing, Statements statements, LetterPapers papers) {
        this.signing = signing;
        this.statements = statements;
        this.papers = papers;
    }

    record Amendment(@NotEmpty @Valid List<NewLetter.Promised> targets, @Nullable String note) {
    }

    record Review(boolean accepted, @Nullable String why) {
    }

    record Added(long id) {
    }

    @PostMapping("/offer")
    void offer(@PathVariable long id, @RequestHeader(name = "If-Match", required = false) @Nullable String match) {
        signing.offer(id, version(match));
    }

    @PostMapping("/withdraw")
    void withdraw(@PathVariable long id, @RequestHeader(name = "If-Match", required = false) @Nullable String match) {
        signing.withdraw(id, version(match));
    }

    @PostMapping("/signatures")
    void sign(@PathVariable long id, @RequestBody @Valid NewSignature signature) {
        signing.sign(id, signature);
    }

    @PostMapping("/amendments")
    Added amend(@PathVariable long id, @RequestBody @Valid Amendment body,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        return new Added(signing.amend(id, body.targets(), body.note(), key));
    }

    @PostMapping("/statements")
    Added state(@PathVariable long id, @RequestBody @Valid NewStatement wanted) {
        return new Added(statements.state(id, wanted));
    }

    @PostMapping("/statements/{statement}/review")
    void review(@PathVariable long id, @PathVariable long statement, @RequestBody Review body) {
        statements.review(id, statement, body.accepted(), body.why());
    }

    @PostMapping("/accountability")
    void account(@PathVariable long id, @RequestBody @Valid NewAccountability wanted) {
        statements.account(id, wanted);
    }

    @PostMapping("/papers")
    LetterPapers.Paper keep(@PathVariable long id, @RequestParam MultipartFile file) throws IOException {
        try (var in = file.getInputStream()) {
            return papers.keep(id, Objects.requireNonNullElse(file.getOriginalFilename(), "file"),
                    String.valueOf(file.getContentType()), in);
        }
    }

    @GetMapping("/papers/{paper}")
    ResponseEntity<Resource> read(@PathVariable long id, @PathVariable long paper) {
        var sheet = papers.read(id, paper);
        return ResponseEntity.ok()
            .contentType(MediaType.parseMediaType(sheet.paper().mediaType()))
            .header("X-Content-Type-Options", "nosniff")
            .header(HttpHeaders.CONTENT_DISPOSITION,
                    ContentDisposition.attachment()
                        .filename(sheet.paper().name(), StandardCharsets.UTF_8)
                        .build()
                        .toString())
            .body(new FileSystemResource(sheet.path()));
    }

    private static int version(@Nullable String match) {
        var found = VERSION.matcher(match == null ? "" : match.strip());
        Refused.unless(found.matches(), "IF_MATCH_MISSING");
        return Integer.parseInt(found.group(1));
    }

}
