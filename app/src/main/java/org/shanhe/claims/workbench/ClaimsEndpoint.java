package org.shanhe.claims.workbench;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.DataFolder;
import org.shanhe.kernel.Listed;
import org.shanhe.kernel.Refused;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
@RequestMapping("/api/claims")
class ClaimsEndpoint {

    private final HandedIn handedIn;

    private final CheckWork work;

    private final CheckedDocuments documents;

    private final DocumentPages pages;

    private final DataFolder folder;

    private final DocumentWorkbook workbook;

    ClaimsEndpoint(HandedIn handedIn, CheckWork work, CheckedDocuments documents, DocumentPages pages,
            DataFolder folder, DocumentWorkbook workbook) {
        this.workbook = workbook;
        this.handedIn = handedIn;
        this.work = work;
        this.documents = documents;
        this.pages = pages;
        this.folder = folder;
    }

    /**
     * What was taken in.
     *
     * @param skipped files that are no documents or too large, by name
     */
    record Taken(@Nullable Long batch, List<Long> documents, List<String> skipped) {
    }

    @GetMapping
    Listed<CheckedDocument> list(DocumentFilter filter, @RequestParam @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        return documents.list(filter, cursor, limit);
    }

    /**
     * More than one document, or an archive, makes a batch; further files may join it.
     */
    @PostMapping
    Taken take(@RequestParam List<MultipartFile> file, @RequestParam @Nullable Long batch,
            @RequestParam @Nullable Long replaces,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate saidOn,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) throws IOException {
        var sent = new SentFiles(folder);
        for (var one : file) {
            try (var in = one.getInputStream()) {
                sent.add(name(one), in);
            }
        }
        var sheets = sent.sheets();
        Refused.unless(!sheets.isEmpty(), "CLAIMS_NO_DOCUMENT");
        if (replaces != null) {
            Refused.unless(sheets.size() == 1, "CLAIMS_ONE_VERSION");
            documents.get(replaces);
        }
        if (batch != null) {
            documents.batch(batch);
        }
        var into = batch != null || sheets.size() == 1 ? batch : Long.valueOf(handedIn.open(file.size() == 1
                ? name(file.getFirst()) : "%s +%d".formatted(sheets.getFirst().name(), sheets.size() - 1), key));
        var ids = handedIn.take(sheets, into, replaces, saidOn);
        work.check(ids);
        return new Taken(into, ids, sent.skipped());
    }

    private static String name(MultipartFile file) {
        var name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        return name.isBlank() ? "file" : name.substring(name.lastIndexOf('/') + 1);
    }

    @GetMapping("/export.xlsx")
    void export(DocumentFilter filter, Locale locale, HttpServletResponse response) throws IOException {
        response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        response.setHeader("Content-Disposition", "attachment; filename=\"claims.xlsx\"");
        workbook.write(filter, locale, response.getOutputStream());
    }

    @GetMapping("/batches/{id}")
    CheckedDocuments.Batch batch(@PathVariable long id) {
        return documents.batch(id);
    }

    @GetMapping("/{id:[0-9]+}")
    DocumentPage page(@PathVariable long id, @RequestParam @Nullable Long judging, Locale locale) {
        return pages.page(id, judging, locale);
    }

    @GetMapping("/{id:[0-9]+}/original")
    ResponseEntity<Resource> original(@PathVariable long id) {
        var document = documents.get(id);
        return ResponseEntity.ok()
            .contentType(MediaType.APPLICATION_OCTET_STREAM)
            .header("X-Content-Type-Options", "nosniff")
            .header(HttpHeaders.CONTENT_DISPOSITION,
                    ContentDisposition.attachment()
                        .filename(document.name(), StandardCharsets.UTF_8)
                        .build()
                        .toString())
            .body(new FileSystemResource(folder.kept(document.sha256())));
    }

}
