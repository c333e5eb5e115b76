package org.shanhe.monitoring;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class PrintEndpoint {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private final Notices notices;

    private final CaseWorkbook workbook;

    PrintEndpoint(Notices notices, CaseWorkbook workbook) {
        this.notices = notices;
        this.workbook = workbook;
    }

    @GetMapping("/api/cases/{id}/notices/{notice}")
    Notices.Sheet notice(@PathVariable long id, @PathVariable long notice, Locale locale) {
        return notices.sheet(id, notice, locale);
    }

    @GetMapping("/api/cases/{id}/notices/{notice}/notice.docx")
    void word(@PathVariable long id, @PathVariable long notice, Locale locale, HttpServletResponse response)
            throws IOException {
        var sheet = notices.sheet(id, notice, locale);
        response.setContentType(DOCX);
        response.setHeader("Content-Disposition", "attachment; filename=\"notice-%d.docx\"".formatted(notice));
        WordFile.write(sheet, response.getOutputStream());
    }

    @GetMapping("/api/cases/export.xlsx")
    void export(CaseFilter filter, Locale locale, HttpServletResponse response) throws IOException {
        filter.checked();
        response.setContentType(XLSX);
        response.setHeader("Content-Disposition", "attachment; filename=\"cases.xlsx\"");
        workbook.write(filter, locale, response.getOutputStream());
    }

}
