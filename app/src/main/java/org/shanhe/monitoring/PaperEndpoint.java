package org.shanhe.monitoring;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
@RequestMapping("/api/cases/{id}")
class PaperEndpoint {

    private final Evidence evidence;

    private final Objections objections;

    PaperEndpoint(Evidence evidence, Objections objections) {
        this.evidence = evidence;
        this.objections = objections;
    }

    record NewObjection(@Nullable String by, @Nullable String text, @Nullable LocalDate on) {
    }

    record Answer(@Nullable String answer, boolean upheld) {
    }

    record Raised(long id) {
    }

    @PostMapping("/evidence")
    Evidence.Kept add(@PathVariable long id, @RequestParam MultipartFile file) throws IOException {
        return evidence.keep(id, Objects.requireNonNullElse(file.getOriginalFilename(), "file"),
                String.valueOf(file.getContentType()), file.getInputStream());
    }

    @GetMapping("/evidence/{paper}")
    ResponseEntity<Resource> read(@PathVariable long id, @PathVariable long paper) {
        var page = evidence.read(id, paper);
        return ResponseEntity.ok()
            .contentType(MediaType.parseMediaType(page.mediaType()))
            .header(HttpHeaders.CONTENT_DISPOSITION,
                    ContentDisposition.attachment().filename(page.name(), StandardCharsets.UTF_8).build().toString())
            .body(new FileSystemResource(page.path()));
    }

    @PostMapping("/objections")
    Raised object(@PathVariable long id, @RequestBody NewObjection body) {
        return new Raised(objections.raise(id, body.by(), body.text(), body.on()));
    }

    @PostMapping("/objections/{objection}/answer")
    void answer(@PathVariable long id, @PathVariable long objection, @RequestBody Answer body) {
        objections.answer(id, objection, body.answer(), body.upheld());
    }

}
