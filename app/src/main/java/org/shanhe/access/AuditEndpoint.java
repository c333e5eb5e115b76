package org.shanhe.access;

import org.shanhe.kernel.Audit;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import tools.jackson.databind.json.JsonMapper;

@RestController
@RequestMapping("/api/audit")
class AuditEndpoint {

    private final AuditPages pages;

    private final AuditLog log;

    private final AuditSealer sealer;

    private final Audit audit;

    private final JsonMapper json;

    AuditEndpoint(AuditPages pages, AuditLog log, AuditSealer sealer, Audit audit, JsonMapper json) {
        this.pages = pages;
        this.log = log;
        this.sealer = sealer;
        this.audit = audit;
        this.json = json;
    }

    @GetMapping
    AuditPages.Page list(AuditPages.Filter filter) {
        audit.note("access.audit.read", "audit", null, json.writeValueAsString(filter));
        return pages.list(filter);
    }

    @GetMapping("/status")
    AuditLog.Status status() {
        return log.status();
    }

    @GetMapping("/export")
    ResponseEntity<StreamingResponseBody> export() {
        audit.note("access.audit.export", "audit", null, null);
        sealer.seal();
        return ResponseEntity.ok()
            .contentType(MediaType.APPLICATION_NDJSON)
            .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"audit.jsonl\"")
            .body(log::export);
    }

}
