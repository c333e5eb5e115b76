package org.shanhe.supervision;

import jakarta.validation.Valid;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
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
@RequestMapping("/api/findings/{id}")
class RectificationEndpoint {

    private final Rectification rectification;

    private final Closing closing;

    private final Papers papers;

    private final FindingPages pages;

    RectificationEndpoint(Rectification rectification, Closing closing, Papers papers, FindingPages pages) {
        this.rectification = rectification;
        this.closing = closing;
        this.papers = papers;
        this.pages = pages;
    }

    @PostMapping("/measures")
    FindingPage plan(@PathVariable long id, @RequestHeader("Idempotency-Key") String key,
            @RequestBody @Valid Rectification.NewMeasure measure) {
        rectification.plan(id, measure, key);
        return pages.page(id);
    }

    @PostMapping("/progress")
    FindingPage enter(@PathVariable long id, @RequestHeader("Idempotency-Key") String key,
            @RequestBody @Valid Rectification.NewProgress progress) {
        rectification.enter(id, progress, key);
        return pages.page(id);
    }

    @PostMapping("/accountabilities")
    FindingPage hold(@PathVariable long id, @RequestHeader("Idempotency-Key") String key,
            @RequestBody @Valid Rectification.NewAccountability accountability) {
        rectification.hold(id, accountability, key);
        return pages.page(id);
    }

    @PostMapping("/steps")
    FindingPage take(@PathVariable long id, @RequestBody @Valid Closing.NewStep step) {
        closing.take(id, step);
        return pages.page(id);
    }

    @PostMapping("/papers")
    FindingPage keep(@PathVariable long id, @RequestParam MultipartFile file) throws IOException {
        try (var in = file.getInputStream()) {
            papers.keep(id, Objects.requireNonNullElse(file.getOriginalFilename(), "file"),
                    String.valueOf(file.getContentType()), in);
        }
        return pages.page(id);
    }

    @GetMapping("/papers/{paper}")
    ResponseEntity<Resource> read(@PathVariable long id, @PathVariable long paper) {
        var sheet = papers.read(id, paper);
        return ResponseEntity.ok()
            .contentType(MediaType.parseMediaType(sheet.mediaType()))
            .header("X-Content-Type-Options", "nosniff")
            .header(HttpHeaders.CONTENT_DISPOSITION,
                    ContentDisposition.attachment().filename(sheet.name(), StandardCharsets.UTF_8).build().toString())
            .body(new FileSystemResource(sheet.path()));
    }

}
