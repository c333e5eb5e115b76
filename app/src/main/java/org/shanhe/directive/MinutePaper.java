package org.shanhe.directive;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.shanhe.kernel.Messages;
import org.shanhe.policy.CodeLists;
import org.springframework.stereotype.Component;

/** The minute of a meeting as a Word file, in the sizes of official documents (会议纪要). */
@Component
class MinutePaper {

    private static final int TITLE = 22;

    private static final int BODY = 16;

    private static final int TABLE = 12;

    private final Messages messages;

    private final CodeLists codes;

    MinutePaper(Messages messages, CodeLists codes) {
        this.messages = messages;
        this.codes = codes;
    }

    void write(MeetingPage page, Locale locale, OutputStream out) throws IOException {
        try (var file = new XWPFDocument()) {
            var margins = file.getDocument().getBody().addNewSectPr().addNewPgMar();
            margins.setTop(BigInteger.valueOf(2098));
            margins.setBottom(BigInteger.valueOf(1984));
            margins.setLeft(BigInteger.valueOf(1588));
            margins.setRight(BigInteger.valueOf(1474));
            var head = page.head();
            line(file, head.title(), TITLE, true, ParagraphAlignment.CENTER);
            line(file, "", BODY, false, ParagraphAlignment.LEFT);
            text(file,
                    say(locale, "held", "on", head.heldOn(), "host",
                            head.partnerName() == null ? head.placeName() : head.partnerName(), "venues",
                            page.venues().size(), "present", head.present()));
            people(file, page, locale);
            list(file, say(locale, "agenda"), page.agenda());
            list(file, say(locale, "decisions"), page.decisions().stream().map(MeetingPage.Decision::text).toList());
            list(file, say(locale, "commitments"), page.commitments()
                .stream()
                .map(one -> one.placeName() + " " + one.name() + (one.posts() == null ? "" : "（" + one.posts() + "）"))
                .toList());
            table(file, say(locale, "tasks"), List.of("no", "task", "owner", "helpers", "due", "state"), page
                .assignments()
                .stream()
                .map(one -> List.of(one.title(), one.ownerName() + (one.office() == null ? "" : " " + one.office()),
                        one.helperNames() == null ? "" : one.helperNames(),
                        one.dueOn() == null ? "" : one.dueOn().toString(), say(locale, "state." + one.state())))
                .toList(), locale);
            table(file, say(locale, "venueList"), List.of("no", "venue", "attendance"),
                    page.venues()
                        .stream()
                        .map(venue -> List.of(venue.name() + (venue.main() ? say(locale, "main") : ""),
                                attendance(page, venue, locale)))
                        .toList(),
                    locale);
            file.write(out);
        }
    }

    private void people(XWPFDocument file, MeetingPage page, Locale locale) {
        for (var role : List.of("CHAIR", "SPEECH", "WELCOME", "REPORT", "REMARKS", "PRESENT")) {
            var names = page.speakers()
                .stream()
                .filter(one -> one.role().equals(role))
                .map(one -> one.name() + (one.posts() == null ? "" : "（" + one.posts() + "）"))
                .collect(Collectors.joining("、"));
            if (!names.isEmpty()) {
                text(file, say(locale, "role." + role) + "：" + names);
            }
        }
    }

    private String attendance(MeetingPage page, MeetingPage.Venue venue, Locale locale) {
        var posts = codes.list("POST_CLASS", page.head().heldOn());
        return page.attendance()
            .stream()
            .filter(one -> one.venue() == venue.id())
            .map(one -> posts.find(one.post())
                .map(code -> locale.getLanguage().equals("en") ? code.en() : code.zh())
                .orElse(one.post()) + " " + one.present() + (one.called() == null ? "" : "/" + one.called()))
            .collect(Collectors.joining("，"));
    }

    private String say(Locale locale, String key, Object... details) {
        return messages.say(locale, "minute." + key,
                IntStream.range(0, details.length / 2)
                    .boxed()
                    .collect(Collectors.toMap(i -> (String) details[2 * i], i -> details[2 * i + 1])));
    }

    private static void list(XWPFDocument file, String title, List<String> items) {
        if (!items.isEmpty()) {
            line(file, title, BODY, true, ParagraphAlignment.LEFT);
            for (int i = 0; i < items.size(); i++) {
                text(file, (i + 1) + ". " + items.get(i));
            }
        }
    }

    private void table(XWPFDocument file, String title, List<String> columns, List<List<String>> rows, Locale locale) {
        if (rows.isEmpty()) {
            return;
        }
        line(file, title, BODY, true, ParagraphAlignment.LEFT);
        var table = file.createTable(rows.size() + 1, columns.size());
        table.setWidth("100%");
        for (int c = 0; c < columns.size(); c++) {
            cell(table.getRow(0).getCell(c).getParagraphs().getFirst(), say(locale, "column." + columns.get(c)), true);
        }
        for (int r = 0; r < rows.size(); r++) {
            cell(table.getRow(r + 1).getCell(0).getParagraphs().getFirst(), String.valueOf(r + 1), false);
            for (int c = 1; c < columns.size(); c++) {
                cell(table.getRow(r + 1).getCell(c).getParagraphs().getFirst(), rows.get(r).get(c - 1), false);
            }
        }
        table.getRow(0).setRepeatHeader(true);
    }

    private static void cell(XWPFParagraph paragraph, String text, boolean bold) {
        written(paragraph, text, TABLE, bold);
    }

    private static void text(XWPFDocument file, String text) {
        var paragraph = file.createParagraph();
        paragraph.setIndentationFirstLine(BODY * 40);
        written(paragraph, text, BODY, false);
    }

    private static void line(XWPFDocument file, String text, int size, boolean bold, ParagraphAlignment alignment) {
        var paragraph = file.createParagraph();
        paragraph.setAlignment(alignment);
        written(paragraph, text, size, bold);
    }

    private static void written(XWPFParagraph paragraph, String text, int size, boolean bold) {
        var run = paragraph.createRun();
        run.setFontSize(size);
        run.setBold(bold);
        run.setFontFamily(bold ? "SimSun" : "FangSong", XWPFRun.FontCharRange.eastAsia);
        run.setText(text);
    }

}
