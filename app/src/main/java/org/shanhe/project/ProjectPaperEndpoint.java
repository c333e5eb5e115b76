package org.shanhe.project;

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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
class ProjectPaperEndpoint {

    private final ProjectPapers papers;

    private final PublicNotices notices;

    private final PublicObjections objections;

    ProjectPaperEndpoint(ProjectPapers papers, PublicNotices notices, PublicObjections objections) {
        this.papers = papers;
        this.notices = notices;
        this.objections = objections;
    }

    record NewObjection(@Nullable String by, @Nullable String text, @Nullable LocalDate on) {
    }

    record Answer(@Nullable String investigation, @Nullable String answer, boolean upheld) {
    }

    record Raised(long id) {
    }

    @PostMapping("/api/projects/{id}/papers")
    ProjectPapers.Kept add(@PathVariable long id, ProjectPapers.Said said, @RequestParam MultipartFile file)
            throws IOException {
        return papers.keep(id, said, Objects.requireNonNullElse(file.getOriginalFilename(), "file"),
                String.valueOf(file.getContentType()), file.getInputStream());
    }

    @GetMapping("/api/projects/{id}/papers/{paper}")
    ResponseEntity<Resource> read(@PathVariable long id, @PathVariable long paper) {
        var page = papers.read(id, paper);
        return ResponseEntity.ok()
            .contentType(MediaType.parseMediaType(page.mediaType()))
            .header(HttpHeaders.CONTENT_DISPOSITION,
                    ContentDisposition.attachment().filename(page.name(), StandardCharsets.UTF_8).build().toString())
            .body(new FileSystemResource(page.path()));
    }

    @PostMapping("/api/projects/{id}/notices")
    PublicNotices.Kept post(@PathVariable long id, @RequestBody PublicNotices.Posted posted) {
        return notices.ofProject(id, posted);
    }

    @PostMapping("/api/projects/{id}/notices/{notice}/down")
    void takeDown(@PathVariable long id, @PathVariable long notice) {
        notices.takeDown(id, notice);
    }

    @GetMapping("/api/project-notices/{notice}")
    PublicNotices.Sheet sheet(@PathVariable long notice) {
        return notices.sheet(notice);
    }

    @PostMapping("/api/project-notices/{notice}/objections")
    Raised object(@PathVariable long notice, @RequestBody NewObjection body) {
        return new Raised(objections.raise(notice, body.by(), body.text(), body.on()));
    }

    @PostMapping("/api/project-objections/{objection}/answer")
    void answer(@PathVariable long objection, @RequestBody Answer body) {
        objections.answer(objection, body.investigation(), body.answer(), body.upheld());
    }

}
