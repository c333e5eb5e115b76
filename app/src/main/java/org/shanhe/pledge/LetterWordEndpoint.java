package org.shanhe.pledge;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.shanhe.kernel.Messages;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class LetterWordEndpoint {

    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private final LetterPages pages;

    private final Messages messages;

    private final LetterWorkbook workbook;

    LetterWordEndpoint(LetterPages pages, LetterWorkbook workbook, Messages messages) {
        this.pages = pages;
        this.workbook = workbook;
        this.messages = messages;
    }

    @GetMapping("/api/letters/export.xlsx")
    void table(LetterFilter filter, Locale locale, HttpServletResponse response) {
        workbook.write(filter, locale, response);
    }

    @GetMapping("/api/letters/{id:[0-9]+}/letter.docx")
    void word(@PathVariable long id, Locale locale, HttpServletResponse response) throws IOException {
        var page = pages.page(id, null, locale);
        response.setContentType(DOCX);
        response.setHeader("Content-Disposition", "attachment; filename=\"letter-%d.docx\"".formatted(id));
        new LetterWord(messages).write(page, response.getOutputStream());
    }

}
