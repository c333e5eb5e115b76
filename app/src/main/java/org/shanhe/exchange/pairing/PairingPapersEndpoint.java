package org.shanhe.exchange.pairing;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Locale;
import org.shanhe.kernel.Audit;
import org.shanhe.kernel.DataFolder;
import org.springframework.http.ContentDisposition;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/pairing-files")
class PairingPapersEndpoint {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final PairingFiles files;

    private final DataFolder data;

    private final PairingTemplate template;

    private final PairingFileWords words;

    private final Audit audit;

    PairingPapersEndpoint(PairingFiles files, DataFolder data, PairingTemplate template, PairingFileWords words,
            Audit audit) {
        this.files = files;
        this.data = data;
        this.template = template;
        this.words = words;
        this.audit = audit;
    }

    @GetMapping("/template.xlsx")
    void template(Locale locale, HttpServletResponse response) throws IOException {
        send(response, XLSX, words.say(locale, "pairing.template") + ".xlsx");
        template.write(locale, response.getOutputStream());
    }

    /** The refused lines in the layout of the file, each with why beside its cells. */
    @GetMapping("/{id}/errors.xlsx")
    void errors(@PathVariable long id, Locale locale, HttpServletResponse response) throws IOException {
        var kept = files.kept(id);
        audit.note("exchange.pairing.errors", "pairing-file/" + id, null, null);
        send(response, XLSX, words.say(locale, "pairing.errors") + "-" + id + ".xlsx");
        template.errors(id, kept, locale, response.getOutputStream());
    }

    @GetMapping("/{id}/original")
    void original(@PathVariable long id, HttpServletResponse response) throws IOException {
        var kept = files.kept(id);
        audit.note("exchange.pairing.original", "pairing-file/" + id, null, null);
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
