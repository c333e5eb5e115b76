package org.shanhe.exchange;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.DataFolder;
import org.shanhe.kernel.Listed;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
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
@RequestMapping("/api/comparisons")
class ComparisonEndpoint {

    private final Comparisons comparisons;

    private final Uploads uploads;

    private final DataFolder data;

    private final ComparisonWorkbook workbook;

    ComparisonEndpoint(Comparisons comparisons, Uploads uploads, DataFolder data, ComparisonWorkbook workbook) {
        this.comparisons = comparisons;
        this.uploads = uploads;
        this.data = data;
        this.workbook = workbook;
    }

    record Done(long id) {
    }

    @PostMapping
    Done compare(@RequestParam MultipartFile file, @RequestParam String department, @RequestParam LocalDate dataOn)
            throws IOException {
        var received = uploads.receive(file.getInputStream(),
                Objects.requireNonNullElse(file.getOriginalFilename(), "list.csv"));
        try {
            return new Done(comparisons.compare(department, dataOn, received));
        }
        finally {
            uploads.forget(received);
        }
    }

    @GetMapping
    List<Comparisons.Comparison> list() {
        return comparisons.list();
    }

    @GetMapping("/{id}")
    Listed<Comparisons.Compared> rows(@PathVariable long id, @RequestParam(required = false) @Nullable String outcome,
            @RequestParam(required = false) @Nullable String cursor, @RequestParam(defaultValue = "50") int limit) {
        return comparisons.rows(id, outcome, cursor, limit);
    }

    /** The list as the department handed it over. */
    @GetMapping("/{id}/file")
    ResponseEntity<Resource> original(@PathVariable long id) {
        var original = comparisons.original(id);
        return ResponseEntity.ok()
            .contentType(MediaType.APPLICATION_OCTET_STREAM)
            .header("Content-Disposition",
                    ContentDisposition.attachment()
                        .filename(original.name(), StandardCharsets.UTF_8)
                        .build()
                        .toString())
            .body(new FileSystemResource(data.kept(original.sha256())));
    }

    @GetMapping("/{id}/export.xlsx")
    void export(@PathVariable long id, @RequestParam(required = false) @Nullable String outcome, Locale locale,
            HttpServletResponse response) {
        workbook.write(id, outcome, locale, response);
    }

}
