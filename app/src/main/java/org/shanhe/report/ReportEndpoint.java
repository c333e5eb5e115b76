package org.shanhe.report;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.shanhe.kernel.Messages;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

@RestController
@RequestMapping("/api/reports")
class ReportEndpoint {

    static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private final ReportKinds kinds;

    private final Composer composer;

    private final Messages messages;

    ReportEndpoint(ReportKinds kinds, Composer composer, Messages messages) {
        this.kinds = kinds;
        this.composer = composer;
        this.messages = messages;
    }

    @GetMapping
    List<Offered> list(Locale locale) {
        return kinds.list()
            .stream()
            .map(kind -> new Offered(kind.kind(), kind.in(locale), kind.about(), kind.period()))
            .toList();
    }

    @GetMapping("/{kind}")
    Composed report(@PathVariable String kind, ReportAsked asked, Locale locale) {
        return composer.compose(kind, asked, locale);
    }

    @GetMapping("/{kind}/report.docx")
    void word(@PathVariable String kind, ReportAsked asked, Locale locale, HttpServletRequest request,
            HttpServletResponse response) throws IOException {
        var report = composer.compose(kind, asked, locale);
        var address = ServletUriComponentsBuilder.fromContextPath(request).build().toUriString();
        response.setContentType(DOCX);
        response.setHeader("Content-Disposition", "attachment; filename=\"%s.docx\"".formatted(kind));
        OfficialWord.write(report, messages, locale, address, response.getOutputStream());
    }

    record Offered(String kind, String words, ReportKind.About about, boolean period) {
    }

}
