package org.shanhe.measure;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;

/** A plan's card as a Word file of A4 pages (Word卡片). */
final class CardWord {

    private static final int TITLE = 18;

    private static final int HEADING = 12;

    private static final int TEXT = 10;

    private final XWPFDocument document;

    private CardWord(XWPFDocument document) {
        this.document = document;
    }

    static void write(PlanCard card, OutputStream out) throws IOException {
        try (var document = new XWPFDocument()) {
            var word = new CardWord(document);
            word.page();
            word.paragraph(card.title(), ParagraphAlignment.CENTER, TITLE, true);
            word.paragraph(card.subtitle(), ParagraphAlignment.CENTER, TEXT, false);
            card.sections().forEach(word::section);
            word.paragraph("", ParagraphAlignment.LEFT, TEXT, false);
            word.paragraph(String.join("        ", card.signatures()), ParagraphAlignment.LEFT, HEADING, false);
            document.write(out);
        }
    }

    private void page() {
        var section = document.getDocument().getBody().addNewSectPr();
        var size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(11906));
        size.setH(BigInteger.valueOf(16838));
        var margin = section.addNewPgMar();
        margin.setTop(BigInteger.valueOf(1134));
        margin.setBottom(BigInteger.valueOf(1134));
        margin.setLeft(BigInteger.valueOf(1134));
        margin.setRight(BigInteger.valueOf(1134));
    }

    private void section(PlanCard.Section section) {
        paragraph(section.title(), ParagraphAlignment.LEFT, HEADING, true);
        if (!section.note().isEmpty()) {
            paragraph(section.note(), ParagraphAlignment.LEFT, TEXT, false);
        }
        else if (section.head().isEmpty()) {
            facts(section.rows());
        }
        else {
            table(section);
        }
    }

    /** Two facts a line, as the paper cards have them; a long one takes the line. */
    private void facts(List<List<String>> rows) {
        var brief = rows.stream().allMatch(row -> row.getLast().length() <= 24);
        int across = brief ? 2 : 1;
        var table = table((rows.size() + across - 1) / across, across * 2);
        for (int i = 0; i < rows.size(); i++) {
            var line = table.getRow(i / across);
            cell(line.getCell(i % across * 2), rows.get(i).getFirst(), true);
            cell(line.getCell(i % across * 2 + 1), rows.get(i).getLast(), false);
        }
        // every cell, also the empty ones of an odd last line, or the columns go astray
        for (var line : table.getRows()) {
            for (int i = 0; i < across * 2; i++) {
                width(line.getCell(i), i % 2 == 0 ? (brief ? 1500 : 1900) : (brief ? 3300 : 7700));
            }
        }
    }

    private void table(PlanCard.Section section) {
        var table = table(section.rows().size() + 1, section.head().size());
        fill(table, 0, section.head(), true);
        for (int i = 0; i < section.rows().size(); i++) {
            fill(table, i + 1, section.rows().get(i), false);
        }
        table.getRow(0).setRepeatHeader(true);
    }

    private XWPFTable table(int rows, int columns) {
        var table = document.createTable(rows, columns);
        table.setWidth("100%");
        return table;
    }

    private static void fill(XWPFTable table, int row, List<String> values, boolean head) {
        var line = table.getRow(row);
        line.setCantSplitRow(true);
        for (int i = 0; i < values.size(); i++) {
            cell(line.getCell(i), values.get(i), head);
        }
    }

    private static void cell(XWPFTableCell cell, String text, boolean head) {
        if (head) {
            cell.setColor("EEF2EF");
        }
        write(cell.getParagraphs().getFirst(), text, TEXT, head);
    }

    private static void width(XWPFTableCell cell, int twentiethsOfAPoint) {
        cell.setWidth(Integer.toString(twentiethsOfAPoint));
    }

    private void paragraph(String text, ParagraphAlignment alignment, int size, boolean bold) {
        var paragraph = document.createParagraph();
        paragraph.setAlignment(alignment);
        paragraph.setSpacingBefore(bold ? 160 : 0);
        paragraph.setKeepNext(bold);
        write(paragraph, text, size, bold);
    }

    private static void write(XWPFParagraph paragraph, String text, int size, boolean bold) {
        paragraph.setSpacingAfter(40);
        var run = paragraph.createRun();
        run.setFontSize(size);
        run.setBold(bold);
        run.setFontFamily("SimSun");
        run.setText(text);
    }

}
