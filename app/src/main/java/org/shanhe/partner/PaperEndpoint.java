package org.shanhe.partner;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
@RequestMapping("/api/register-papers")
class PaperEndpoint {

    private final Papers papers;

    PaperEndpoint(Papers papers) {
        this.papers = papers;
    }

    /** The papers of one record, agreement or visit. */
    @GetMapping
    List<Papers.Paper> of(Papers.Entry entry) {
        return papers.of(entry);
    }

    @PostMapping
    Papers.Paper add(Papers.Entry entry, @RequestParam MultipartFile file) throws IOException {
        try (var in = file.getInputStream()) {
            return papers.keep(entry, Objects.requireNonNullElse(file.getOriginalFilename(), "file"),
                    String.valueOf(file.getContentType()), in);
        }
    }

    @GetMapping("/{paper}")
    ResponseEntity<Resource> read(@PathVariable long paper) {
        var sheet = papers.read(paper);
        return ResponseEntity.ok()
            .contentType(MediaType.parseMediaType(sheet.mediaType()))
            .header("X-Content-Type-Options", "nosniff")
            .header(HttpHeaders.CONTENT_DISPOSITION,
                    ContentDisposition.attachment().filename(sheet.name(), StandardCharsets.UTF_8).build().toString())
            .body(new FileSystemResource(sheet.path()));
    }

    @GetMapping("/{paper}/small")
    ResponseEntity<byte[]> small(@PathVariable long paper) throws IOException {
        return ResponseEntity.ok()
            .contentType(MediaType.IMAGE_PNG)
            .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePrivate())
            .body(Thumbnail.of(papers.read(paper).path()));
    }

}
