package org.shanhe.measure;

import java.io.IOException;
import java.util.Locale;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class CardEndpoint {

    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private final PlanCards cards;

    CardEndpoint(PlanCards cards) {
        this.cards = cards;
    }

    @GetMapping("/api/plans/{id}/card")
    PlanCard card(@PathVariable long id, Locale locale) {
        return cards.card(id, locale);
    }

    @GetMapping("/api/plans/{id}/card.docx")
    void word(@PathVariable long id, Locale locale, HttpServletResponse response) throws IOException {
        var card = cards.card(id, locale);
        response.setContentType(DOCX);
        response.setHeader("Content-Disposition", "attachment; filename=\"plan-%d.docx\"".formatted(id));
        CardWord.write(card, response.getOutputStream());
    }

}
