package org.shanhe.claims.workbench;

import java.io.IOException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.shanhe.claims.workbench.DocumentPage.ShownClaim;
import org.shanhe.kernel.Messages;

/**
 * The report of a check as a Word file: which document it was, by its hash, the day of
 * the ledger, and every claim with its verdict and figure (核对报告).
 */
final class CheckWord {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm")
        .withZone(ZoneId.of("Asia/Shanghai"));

    private static final int[] WIDTHS = { 500, 2300, 1300, 3700, 1300, 1400 };

    private static final int FIELD = 10_500;

    private final XWPFDocument document;

    private final CheckLines says;

    private final String address;

    private CheckWord(XWPFDocument document, CheckLines says, String address) {
        this.document = document;
        this.says = says;
        this.address = address;
    }

    /**
     * @param by who issues it
     * @param address of the platform, before the paths of the figures
     */
    static byte[] of(DocumentPage page, String by, Messages messages, Locale locale, String address)
            throws IOException {
        try (var document = new XWPFDocument()) {
            new CheckWord(document, new CheckLines(messages, locale), address).write(page, by);
            return SignedWord.bytes(document);
        }
    }

    private void write(DocumentPage page, String by) {
        margins();
        var judging = Objects.requireNonNull(page.judging());
        paragraph(says.say("title"), 20, true).setAlignment(ParagraphAlignment.CENTER);
        var about = page.document();
        line("document", about.name());
        line("hash", about.sha256());
        line("day", judging.saidOn().toString());
        line("ledger", MINUTE.format(judging.judgedAt()));
        line("by", by);
        paragraph(says.say("scope"), 10, false);
        var counts = page.claims()
            .stream()
            .collect(Collectors.groupingBy(ShownClaim::verdict, TreeMap::new, Collectors.counting()));
        paragraph(says.say("summary", "claims", page.claims().size()), 12, true);
        paragraph(counts.entrySet()
            .stream()
            .map(count -> "%s %d".formatted(says.word("verdict", count.getKey()), count.getValue()))
            .collect(Collectors.joining("；")), 11, false);
        claims(page.claims());
        paragraph(says.say("signature"), 10, false);
    }

    private void claims(List<ShownClaim> claims) {
        var table = document.createTable(claims.size() + 1, WIDTHS.length);
        table.setWidth(Integer.toString(FIELD));
        table.getRow(0).setRepeatHeader(true);
        var heads = List.of("nth", "surface", "verdict", "figure", "difference", "done");
        for (int i = 0; i < heads.size(); i++) {
            cell(table, 0, i, says.say(heads.get(i)));
            table.getRow(0).getCell(i).setColor("EEF2EF");
        }
        for (int n = 0; n < claims.size(); n++) {
            var claim = claims.get(n);
            table.getRow(n + 1).setCantSplitRow(true);
            cell(table, n + 1, 0, Integer.toString(n + 1));
            cell(table, n + 1, 1, claim.surface().replace('\n', ' ') + "　" + claim.indicator());
            cell(table, n + 1, 2, says.verdict(claim));
            answers(cell(table, n + 1, 3, ""), claim);
            cell(table, n + 1, 4, claim.difference() == null || claim.difference().signum() == 0 ? ""
                    : says.amount(claim.difference(), claim.unit()));
            cell(table, n + 1, 5, says.done(claim));
        }
    }

    private void answers(XWPFTableCell cell, ShownClaim claim) {
        var paragraph = cell.getParagraphs().getFirst();
        for (var answer : claim.answers()) {
            var run = paragraph.createRun();
            run.setFontSize(9);
            run.setText("%s　%s　".formatted(says.amount(answer.value(), claim.unit()), says.question(answer)));
            for (var opening : answer.opens()) {
                var link = paragraph.createHyperlinkRun(address + opening.address());
                link.setFontSize(9);
                link.setColor("24695A");
                link.setText(says.say("open") + (opening.place() == null ? " " : "（" + opening.place() + "） "));
            }
        }
        if (claim.asked() > claim.answers().size()) {
            var more = paragraph.createRun();
            more.setFontSize(9);
            more.setText(says.say("more", "n", claim.asked() - claim.answers().size()));
        }
    }

    private XWPFTableCell cell(XWPFTable table, int row, int column, String text) {
        var cell = table.getRow(row).getCell(column);
        cell.setWidth(Integer.toString(WIDTHS[column]));
        var run = cell.getParagraphs().getFirst().createRun();
        run.setFontSize(9);
        run.setText(text);
        return cell;
    }

    private void line(String key, String value) {
        paragraph("%s：%s".formatted(says.say(key), value), 11, false);
    }

    private org.apache.poi.xwpf.usermodel.XWPFParagraph paragraph(String text, int size, boolean bold) {
        var paragraph = document.createParagraph();
        paragraph.setSpacingAfter(80);
        var run = paragraph.createRun();
        run.setFontSize(size);
        run.setBold(bold);
        run.setText(text);
        return paragraph;
    }

    private void margins() {
        var section = document.getDocument().getBody().addNewSectPr();
        section.addNewPgSz().setW(java.math.BigInteger.valueOf(11_906));
        section.getPgSz().setH(java.math.BigInteger.valueOf(16_838));
        var margin = section.addNewPgMar();
        List.<java.util.function.Consumer<java.math.BigInteger>>of(margin::setLeft, margin::setRight, margin::setTop,
                margin::setBottom)
            .forEach(side -> side.accept(java.math.BigInteger.valueOf((11_906 - FIELD) / 2)));
    }

}
