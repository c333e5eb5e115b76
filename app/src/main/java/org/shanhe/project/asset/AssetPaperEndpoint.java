package org.shanhe.project.asset;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
@RequestMapping("/api/assets/{id}/papers")
class AssetPaperEndpoint {

    private final AssetPapers papers;

    AssetPaperEndpoint(AssetPapers papers) {
        this.papers = papers;
    }

    @GetMapping
    List<AssetPapers.Paper> list(@PathVariable long id) {
        return papers.of(id);
    }

    @PostMapping
    List<AssetPapers.Paper> add(@PathVariable long id, @RequestParam AssetPaperKind kind,
            @RequestParam MultipartFile file) throws IOException {
        try (var in = file.getInputStream()) {
            return papers.keep(id, kind, Objects.requireNonNullElse(file.getOriginalFilename(), "file"),
                    String.valueOf(file.getContentType()), in);
        }
    }

    @GetMapping("/{paper}")
    ResponseEntity<Resource> read(@PathVariable long id, @PathVariable long paper) {
        var file = papers.read(id, paper);
        return ResponseEntity.ok()
            .contentType(MediaType.parseMediaType(file.mediaType()))
            .header(HttpHeaders.CONTENT_DISPOSITION,
                    ContentDisposition.attachment().filename(file.name(), StandardCharsets.UTF_8).build().toString())
            .body(new FileSystemResource(file.path()));
    }

}
