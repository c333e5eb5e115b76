package org.shanhe.report;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Objects;
import org.shanhe.print.FileKind;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
@RequestMapping("/api/reports/{kind}")
class TemplateEndpoint {

    private final ReportKinds kinds;

    private final Templates templates;

    TemplateEndpoint(ReportKinds kinds, Templates templates) {
        this.kinds = kinds;
        this.templates = templates;
    }

    @GetMapping("/template")
    Templates.InUse template(@PathVariable String kind, Locale locale) {
        return templates.of(kinds.get(kind), locale);
    }

    @GetMapping("/template.docx")
    void word(@PathVariable String kind, Locale locale, HttpServletResponse response) throws IOException {
        var inUse = templates.of(kinds.get(kind), locale);
        response.setContentType(FileKind.DOCX.type());
        response.setHeader("Content-Disposition", "attachment; filename=\"%s-template.docx\"".formatted(kind));
        TemplateWord.write(inUse.lines(), response.getOutputStream());
    }

    @PostMapping("/template")
    Templates.InUse replace(@PathVariable String kind, @RequestParam MultipartFile file, Locale locale)
            throws IOException {
        try (var in = file.getInputStream()) {
            return templates.replace(kinds.get(kind), locale,
                    Objects.requireNonNullElse(file.getOriginalFilename(), "template.docx"), in);
        }
    }

    @DeleteMapping("/template")
    Templates.InUse restore(@PathVariable String kind, Locale locale) {
        return templates.restore(kinds.get(kind), locale);
    }

}
