package org.shanhe.exchange.award;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Messages;
import org.shanhe.ledger.donation.Campaigns;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class StatementEndpoint {

    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);

    private final Campaigns campaigns;

    private final Counties counties;

    private final Messages messages;

    StatementEndpoint(Campaigns campaigns, Counties counties, Messages messages) {
        this.campaigns = campaigns;
        this.counties = counties;
        this.messages = messages;
    }

    /** The public statement as on the screen, to be hung up. */
    @GetMapping("/api/donations/statement.docx")
    void word(@RequestParam @Nullable Long campaign, Locale locale, HttpServletResponse response) throws IOException {
        var today = LocalDate.now();
        var shown = campaign == null ? campaigns.list(null, 0, Integer.MAX_VALUE) : List.of(campaigns.get(campaign));
        var uses = campaigns.uses(campaign, FIRST, today);
        var names = counties.names(uses);
        response.setContentType(DOCX);
        response.setHeader("Content-Disposition", "attachment; filename=\"donations-%s.docx\"".formatted(today));
        new StatementWord(messages, locale).write(new StatementWord.Statement(shown, uses, names, today),
                response.getOutputStream());
    }

}
