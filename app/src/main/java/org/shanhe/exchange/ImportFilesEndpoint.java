package org.shanhe.exchange;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Locale;
import java.util.Map;
import org.shanhe.kernel.Audit;
import org.shanhe.kernel.Refused;
import org.springframework.http.ContentDisposition;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/imports")
class ImportFilesEndpoint {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Importer importer;

    private final Imports imports;

    private final Uploads uploads;

    private final ErrorWorkbook errors;

    private final Template template;

    private final FindingWords words;

    private final Audit audit;

    ImportFilesEndpoint(Importer importer, Imports imports, Uploads uploads, ErrorWorkbook errors, Template template,
            FindingWords words, Audit audit) {
        this.importer = importer;
        this.imports = imports;
        this.uploads = uploads;
        this.errors = errors;
        this.template = template;
        this.words = words;
        this.audit = audit;
    }

    @GetMapping("/{id}/errors.xlsx")
    void errors(@PathVariable long id, @RequestParam(defaultValue = "false") boolean all, Locale locale,
            HttpServletResponse response) throws IOException {
        var job = importer.get(id);
        if (job.state().working() || job.state() == ImportState.REFUSED || job.state() == ImportState.QUESTION) {
            throw Refused.conflict("IMPORT_STATE", "state", job.state(), "file", job.fileName());
        }
        audit.note("exchange.import.errors", "import/" + id, null, null);
        send(response, XLSX, words.say(locale, "exchange.errors.file", Map.of()) + "-" + id + ".xlsx");
        errors.write(job, all, locale, response.getOutputStream());
    }

    @GetMapping("/{id}/original")
    void original(@PathVariable long id, @RequestParam(defaultValue = "1") int position, HttpServletResponse response)
            throws IOException {
        importer.get(id);
        var file = imports.files(id)
            .stream()
            .filter(one -> one.position() == position)
            .findFirst()
            .orElseThrow(() -> Refused.notFound("IMPORT_UNKNOWN", "id", id));
        audit.note("exchange.import.original", "import/" + id, null, null);
        send(response, "application/octet-stream", file.name());
        response.setContentLengthLong(file.bytes());
        Files.copy(uploads.path(id, file), response.getOutputStream());
    }

    @GetMapping("/template.xlsx")
    void template(@RequestParam(defaultValue = "plain") String kind, Locale locale, HttpServletResponse response)
            throws IOException {
        var layout = switch (kind) {
            case "plain" -> Template.Kind.PLAIN;
            case "national" -> Template.Kind.NATIONAL;
            case "village" -> Template.Kind.VILLAGE;
            case "certificate" -> Template.Kind.CERTIFICATE;
            default -> throw ImportView.malformed("kind", kind);
        };
        send(response, XLSX, words.say(locale, "exchange.template." + kind, Map.of()) + ".xlsx");
        template.write(layout, locale, response.getOutputStream());
    }

    private static void send(HttpServletResponse response, String type, String name) {
        response.setContentType(type);
        response.setHeader("Content-Disposition",
                ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build().toString());
    }

}
