package org.shanhe.measure;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/deliveries")
class DeliveryEndpoint {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Deliveries deliveries;

    private final DeliveryPages pages;

    private final DeliveryWorkbook workbook;

    private final Unanswered unanswered;

    private final DataFolder data;

    DeliveryEndpoint(Deliveries deliveries, DeliveryPages pages, DeliveryWorkbook workbook, Unanswered unanswered,
            DataFolder data) {
        this.deliveries = deliveries;
        this.pages = pages;
        this.workbook = workbook;
        this.unanswered = unanswered;
        this.data = data;
    }

    @GetMapping
    Listed<Delivery> list(DeliveryFilter filter, @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        return deliveries.list(filter, cursor, limit);
    }

    /** Households with a cause or a risk that no measure answers. */
    @GetMapping("/unanswered")
    Listed<Unanswered.Row> unanswered(Unanswered.Filter filter, @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        return unanswered.list(filter, cursor, limit);
    }

    @GetMapping("/export.xlsx")
    void export(DeliveryFilter filter, Locale locale, HttpServletResponse response) throws IOException {
        response.setContentType(XLSX);
        response.setHeader("Content-Disposition", "attachment; filename=\"deliveries.xlsx\"");
        workbook.write(filter, locale, response.getOutputStream());
    }

    @GetMapping("/{id}")
    DeliveryPage one(@PathVariable long id) {
        return pages.page(id);
    }

    @GetMapping("/{id}/evidence/{hash}")
    ResponseEntity<Resource> proof(@PathVariable long id, @PathVariable String hash) {
        var proof = pages.proof(id, hash);
        return ResponseEntity.ok()
            .contentType(MediaType.APPLICATION_OCTET_STREAM)
            .header("Content-Disposition",
                    ContentDisposition.attachment().filename(proof.name(), StandardCharsets.UTF_8).build().toString())
            .body(new FileSystemResource(data.kept(proof.hash())));
    }

}
