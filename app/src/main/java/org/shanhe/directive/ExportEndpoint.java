package org.shanhe.directive;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ExportEndpoint {

    private final DirectiveWorkbook workbook;

    ExportEndpoint(DirectiveWorkbook workbook) {
        this.workbook = workbook;
    }

    @GetMapping("/api/meetings/export.xlsx")
    void meetings(MeetingFilter filter, Locale locale, HttpServletResponse response) {
        workbook.meetings(filter, locale, response);
    }

    @GetMapping("/api/assignments/export.xlsx")
    void assignments(AssignmentFilter filter, Locale locale, HttpServletResponse response) {
        workbook.assignments(filter, locale, response);
    }

}
