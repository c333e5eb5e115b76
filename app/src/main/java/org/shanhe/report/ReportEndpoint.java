package org.shanhe.report;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.shanhe.print.FileKind;
import org.shanhe.print.PrintAnswers;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

@RestController
@RequestMapping("/api/reports")
class ReportEndpoint {

    private final ReportKinds kinds;

    private final Composer composer;

    private final ReportFiles files;

    ReportEndpoint(ReportKinds kinds, Composer composer, ReportFiles files) {
        this.kinds = kinds;
        this.composer = composer;
        this.files = files;
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
        write(kind, asked, FileKind.DOCX, locale, request, response);
    }

    @GetMapping("/{kind}/report.pdf")
    void pdf(@PathVariable String kind, ReportAsked asked, Locale locale, HttpServletRequest request,
            HttpServletResponse response) throws IOException {
        write(kind, asked, FileKind.PDF, locale, request, response);
    }

    @GetMapping("/{kind}/report.ofd")
    void ofd(@PathVariable String kind, ReportAsked asked, Locale locale, HttpServletRequest request,
            HttpServletResponse response) throws IOException {
        write(kind, asked, FileKind.OFD, locale, request, response);
    }

    @GetMapping("/{kind}/report.xlsx")
    void workbook(@PathVariable String kind, ReportAsked asked, Locale locale, HttpServletRequest request,
            HttpServletResponse response) throws IOException {
        write(kind, asked, FileKind.XLSX, locale, request, response);
    }

    private void write(String kind, ReportAsked asked, FileKind file, Locale locale, HttpServletRequest request,
            HttpServletResponse response) throws IOException {
        var report = composer.compose(kind, asked, locale);
        var address = ServletUriComponentsBuilder.fromContextPath(request).build().toUriString();
        PrintAnswers.named(report.title(), file, response);
        files.write(report, file, locale, address, response.getOutputStream());
    }

    record Offered(String kind, String words, ReportKind.About about, boolean period) {
    }

}
