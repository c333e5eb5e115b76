package org.shanhe.exchange.delivery;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Audit;
import org.shanhe.kernel.DataFolder;
import org.shanhe.kernel.Refused;
import org.springframework.http.ContentDisposition;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/delivery-files")
class DeliveryPapersEndpoint {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final DeliveryPapers papers;

    private final DeliveryFiles files;

    private final DataFolder data;

    private final DeliveryWords words;

    private final Audit audit;

    DeliveryPapersEndpoint(DeliveryPapers papers, DeliveryFiles files, DataFolder data, DeliveryWords words,
            Audit audit) {
        this.papers = papers;
        this.files = files;
        this.data = data;
        this.words = words;
        this.audit = audit;
    }

    @GetMapping("/template.xlsx")
    void template(@RequestParam @Nullable String kind, @RequestParam(name = "class") @Nullable Long aClass,
            Locale locale, HttpServletResponse response) throws IOException {
        Refused.unless(kind != null || aClass != null, "DELIVERY_FILE_OF_NOTHING");
        var template = papers.template(kind, aClass, locale);
        send(response, XLSX, template.name() + ".xlsx");
        template.write(response.getOutputStream());
    }

    /** The rows that were not taken, in the layout of the file, each with why. */
    @GetMapping("/{id}/errors.xlsx")
    void errors(@PathVariable long id, Locale locale, HttpServletResponse response) throws IOException {
        files.kept(id);
        audit.note("exchange.deliveries.errors", "delivery-file/" + id, null, null);
        send(response, XLSX, words.say(locale, "errors") + "-" + id + ".xlsx");
        papers.errors(id, locale, response.getOutputStream());
    }

    @GetMapping("/{id}/original")
    void original(@PathVariable long id, HttpServletResponse response) throws IOException {
        var kept = files.kept(id);
        audit.note("exchange.deliveries.original", "delivery-file/" + id, null, null);
        response.setHeader("X-Content-Type-Options", "nosniff");
        send(response, "application/octet-stream", kept.name());
        Files.copy(data.kept(kept.sha256()), response.getOutputStream());
    }

    private static void send(HttpServletResponse response, String type, String name) {
        response.setContentType(type);
        response.setHeader("Content-Disposition",
                ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build().toString());
    }

}
