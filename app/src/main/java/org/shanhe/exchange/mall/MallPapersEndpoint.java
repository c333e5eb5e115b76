package org.shanhe.exchange.mall;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Locale;
import java.util.Map;
import org.shanhe.kernel.Audit;
import org.shanhe.kernel.DataFolder;
import org.springframework.http.ContentDisposition;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/consumption/files/{id}")
class MallPapersEndpoint {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final MallFiles files;

    private final DataFolder data;

    private final MallWorkbook workbook;

    private final MallWords words;

    private final Audit audit;

    MallPapersEndpoint(MallFiles files, DataFolder data, MallWorkbook workbook, MallWords words, Audit audit) {
        this.files = files;
        this.data = data;
        this.workbook = workbook;
        this.words = words;
        this.audit = audit;
    }

    /** The refused lines in the layout of the file, each with why. */
    @GetMapping("/errors.xlsx")
    void errors(@PathVariable long id, Locale locale, HttpServletResponse response) throws IOException {
        var kept = files.kept(id);
        audit.note("exchange.mall.errors", "mall-file/" + id, null, null);
        send(response, XLSX, words.say(locale, "mall.errors", Map.of()) + "-" + id + ".xlsx");
        workbook.errors(id, kept, locale, response.getOutputStream());
    }

    @GetMapping("/original")
    void original(@PathVariable long id, HttpServletResponse response) throws IOException {
        var kept = files.kept(id);
        audit.note("exchange.mall.original", "mall-file/" + id, null, null);
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
