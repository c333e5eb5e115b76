package org.shanhe.claims.workbench;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Audit;
import org.shanhe.kernel.Messages;
import org.shanhe.kernel.Refused;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import tools.jackson.databind.json.JsonMapper;

/** Signed reports of checks, and whether one is what was signed here. */
@RestController
class ReportEndpoint {

    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private final DocumentPages pages;

    private final Steps steps;

    private final Seal seal;

    private final Messages messages;

    private final Audit audit;

    private final JsonMapper json;

    ReportEndpoint(DocumentPages pages, Steps steps, Seal seal, Messages messages, Audit audit, JsonMapper json) {
        this.pages = pages;
        this.steps = steps;
        this.seal = seal;
        this.messages = messages;
        this.audit = audit;
        this.json = json;
    }

    record Key(String publicKey) {
    }

    /**
     * What came of checking a report.
     *
     * @param intact whether its text is what was signed
     * @param ours whether this installation signed it
     */
    record Verified(boolean signed, boolean intact, boolean ours, @Nullable String publicKey) {
    }

    @GetMapping("/api/claims/{id:[0-9]+}/report.docx")
    @Transactional
    public void report(@PathVariable long id, @RequestParam @Nullable Long judging, Locale locale,
            HttpServletResponse response) throws IOException {
        var page = pages.page(id, judging, locale);
        if (page.judging() == null) {
            throw Refused.conflict("CLAIMS_NOT_CHECKED", "state", page.document().state());
        }
        var address = ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
        var word = SignedWord.sign(CheckWord.of(page, steps.me(), messages, locale, address), seal);
        audit.note("claims.report.issue", "claim-document/" + id, page.document().place(), json.writeValueAsString(
                Map.of("judging", Objects.requireNonNull(page.judging()).id(), "document", page.document().sha256())));
        response.setContentType(DOCX);
        response.setHeader("Content-Disposition", "attachment; filename=\"check-%d.docx\"".formatted(id));
        response.getOutputStream().write(word);
    }

    @GetMapping("/api/claims/reports/key")
    Key key() {
        return new Key(seal.publicKey());
    }

    @PostMapping("/api/claims/reports/verification")
    Verified verify(@RequestParam MultipartFile file) throws IOException {
        var checked = SignedWord.check(file.getBytes());
        var key = checked.publicKey();
        return new Verified(key != null, checked.intact(), key != null && key.equals(seal.publicKey()), key);
    }

}
