package org.shanhe.exchange.award;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.shanhe.kernel.Messages;
import org.shanhe.kernel.Money;
import org.shanhe.ledger.donation.Campaign;
import org.shanhe.ledger.donation.Campaigns;

/**
 * The public statement of donations as a Word file (捐赠公示): the sentence, each campaign,
 * and by year and county what was used.
 */
final class StatementWord {

    private static final int TITLE = 18;

    private static final int TEXT = 12;

    private final Messages messages;

    private final Locale locale;

    StatementWord(Messages messages, Locale locale) {
        this.messages = messages;
        this.locale = locale;
    }

    /** What is stated; counties by their codes. */
    record Statement(List<Campaign> campaigns, List<Campaigns.Use> uses, Map<String, String> counties, LocalDate on) {
    }

    void write(Statement statement, OutputStream out) throws IOException {
        try (var document = new XWPFDocument()) {
            paragraph(document, say("title"), ParagraphAlignment.CENTER, TITLE);
            paragraph(document, sentence(statement), ParagraphAlignment.BOTH, TEXT);
            table(document, List.of("campaign", "raised", "used", "persons", "balance"),
                    statement.campaigns()
                        .stream()
                        .map(one -> List.of(one.name(), yuan(one.raisedFen()), yuan(one.usedFen()),
                                count(one.persons()), yuan(one.balanceFen())))
                        .toList());
            paragraph(document, "", ParagraphAlignment.LEFT, TEXT);
            table(document, List.of("year", "county", "persons", "used"),
                    statement.uses()
                        .stream()
                        .map(use -> List.of(Integer.toString(use.year()), county(statement, use), count(use.persons()),
                                yuan(use.fen())))
                        .toList());
            paragraph(document, statement.on().toString(), ParagraphAlignment.RIGHT, TEXT);
            document.write(out);
        }
    }

    private String sentence(Statement statement) {
        long raised = sum(statement, Campaign::raisedFen);
        long used = sum(statement, Campaign::usedFen);
        return messages.say(locale, "donation.statement.sentence",
                Map.of("raised", yuan(raised), "donors", count(sum(statement, Campaign::donors)), "goods",
                        yuan(sum(statement, Campaign::inKindFen)), "used", yuan(used), "persons",
                        count(sum(statement, Campaign::persons)), "balance", yuan(sum(statement, Campaign::balanceFen)),
                        "rate", raised == 0 ? "–" : String.format(Locale.ROOT, "%.1f%%", 100.0 * used / raised)));
    }

    private static long sum(Statement statement, ToLongFunction<Campaign> of) {
        return statement.campaigns().stream().mapToLong(of).sum();
    }

    private void table(XWPFDocument document, List<String> head, List<List<String>> rows) {
        var table = document.createTable(rows.size() + 1, head.size());
        table.setWidth("100%");
        table.getRow(0).setRepeatHeader(true);
        fill(table.getRow(0), head.stream().map(this::say).toList());
        for (int i = 0; i < rows.size(); i++) {
            fill(table.getRow(i + 1), rows.get(i));
        }
    }

    private static void fill(XWPFTableRow row, List<String> values) {
        row.setCantSplitRow(true);
        for (int i = 0; i < values.size(); i++) {
            row.getCell(i).setText(values.get(i));
        }
    }

    private static void paragraph(XWPFDocument document, String text, ParagraphAlignment alignment, int size) {
        var paragraph = document.createParagraph();
        paragraph.setAlignment(alignment);
        var run = paragraph.createRun();
        run.setFontSize(size);
        run.setBold(size == TITLE);
        run.setText(text);
    }

    private static String county(Statement statement, Campaigns.Use use) {
        var code = use.county();
        return code == null ? "–" : statement.counties().getOrDefault(code, code);
    }

    private String say(String word) {
        return messages.say(locale, "donation.statement." + word, Map.of());
    }

    private static String yuan(long fen) {
        return String.format(Locale.ROOT, "%,.2f", new BigDecimal(new Money(fen).inYuan()));
    }

    private static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

}
