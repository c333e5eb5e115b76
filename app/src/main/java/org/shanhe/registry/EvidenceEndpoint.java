package org.shanhe.registry;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.shanhe.kernel.Audit;
import org.springframework.http.ContentDisposition;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
class EvidenceEndpoint {

    private final KeptFiles files;

    private final Audit audit;

    EvidenceEndpoint(KeptFiles files, Audit audit) {
        this.files = files;
        this.audit = audit;
    }

    @PostMapping("/api/changes/evidence")
    KeptFiles.Kept keep(@RequestParam MultipartFile file) throws IOException {
        try (var in = file.getInputStream()) {
            return files.keep(in, file.getOriginalFilename());
        }
    }

    @GetMapping("/api/changes/{id}/evidence/{hash}")
    void read(@PathVariable long id, @PathVariable String hash, HttpServletResponse response) throws IOException {
        var kept = files.find(id, hash);
        audit.note("registry.evidence.read", "change-request/" + id, null, null);
        // never shown as a page of this address, whatever the file claims to be
        response.setContentType("application/octet-stream");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Disposition",
                ContentDisposition.attachment().filename(kept.name(), StandardCharsets.UTF_8).build().toString());
        Files.copy(files.path(kept), response.getOutputStream());
    }

}
