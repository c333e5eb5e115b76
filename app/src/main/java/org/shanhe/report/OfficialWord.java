package org.shanhe.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.shanhe.kernel.Messages;
import org.shanhe.report.Composed.Block;
import org.shanhe.report.Composed.Piece;
import org.shanhe.report.Volumes.Volume;

/**
 * A report in the layout of official documents, GB/T 9704-2012 (公文格式). Each figure is a
 * link to its entries, and the last table says what it counts.
 */
final class OfficialWord {

    private final XWPFDocument document;

    private final OfficialPage page;

    private final Messages messages;

    private final Locale locale;

    private final String address;

    /**
     * @param address of the platform, before the paths of the figures
     */
    private OfficialWord(XWPFDocument document, Messages messages, Locale locale, String address) {
        this.document = document;
        this.page = new OfficialPage(document);
        this.messages = messages;
        this.locale = locale;
        this.address = address;
    }

    static void write(Composed report, Messages messages, Locale locale, String address, OutputStream out)
            throws IOException {
        try (var document = new XWPFDocument()) {
            new OfficialWord(document, messages, locale, address).write(report);
            document.write(out);
        }
    }

    /**
     * @param pages on which its parts begin as far as is known without Word
     */
    static void write(Volume volume, List<Integer> pages, Messages messages, Locale locale, String address,
            OutputStream out) throws IOException {
        try (var document = new XWPFDocument()) {
            new OfficialWord(document, messages, locale, address).write(volume, pages);
            document.write(out);
        }
    }

    private void write(Volume volume, List<Integer> pages) throws IOException {
        page.layOut();
        title(volume.title());
        caption(say("contents"));
        for (int n = 0; n < pages.size(); n++) {
            WordContents.line(page.paragraph(OfficialPage.CAPTION), volume.parts().get(n).title(), n + 1, pages.get(n),
                    OfficialPage.CAPTION);
        }
        for (int n = 0; n < pages.size(); n++) {
            var part = volume.parts().get(n);
            WordContents.begin(title(part.title()), n + 1);
            for (var block : part.blocks()) {
                block(block);
            }
            closing(part.closing());
        }
        definitions(volume.definitions());
    }

    private XWPFParagraph title(String text) {
        var title = page.paragraph(OfficialPage.TITLE);
        title.setAlignment(ParagraphAlignment.CENTER);
        run(title, text, OfficialPage.TITLE);
        return title;
    }

    private void write(Composed report) throws IOException {
        page.layOut();
        title(report.title());
        for (var block : report.blocks()) {
            block(block);
        }
        closing(report.closing());
        if (!report.definitions().isEmpty()) {
            definitions(report.definitions());
        }
    }

    /** Four characters from the right edge, a line apart from the text (成文日期右空四字). */
    private void closing(List<String> lines) {
        page.paragraph(OfficialPage.CLOSING);
        for (var line : lines) {
            var paragraph = page.paragraph(OfficialPage.CLOSING);
            paragraph.setAlignment(ParagraphAlignment.RIGHT);
            paragraph.setIndentationRight(4 * OfficialPage.CLOSING.size() * 20);
            paragraph.setKeepNext(!line.equals(lines.getLast()));
            run(paragraph, line, OfficialPage.CLOSING);
        }
    }

    private void block(Block block) throws IOException {
        switch (block) {
            case Composed.Heading heading -> {
                var font = heading.level() == 1 ? OfficialPage.HEADING : OfficialPage.SUBHEADING;
                var paragraph = page.paragraph(font);
                paragraph.setKeepNext(true);
                pieces(paragraph, heading.words(), font);
            }
            case Composed.Paragraph text -> pieces(page.paragraph(OfficialPage.BODY), text.words(), OfficialPage.BODY);
            case Composed.Table table -> table(table.caption(), table.rows(), OfficialPage.CELL);
            case Composed.Chart chart -> BarChart.draw(document, chart);
        }
    }

    private void table(String caption, List<List<Piece>> rows, OfficialPage.Font below) {
        caption(caption);
        var table = document.createTable(rows.size(), rows.getFirst().size());
        table.setWidth("100%");
        table.getRow(0).setRepeatHeader(true);
        var widths = OfficialPage.widths(rows);
        for (int n = 0; n < rows.size(); n++) {
            fill(table.getRow(n), rows.get(n), n == 0, widths, OfficialPage.cell(rows));
        }
        page.paragraph(below);
    }

    private void fill(XWPFTableRow row, List<Piece> cells, boolean head, int[] widths, OfficialPage.Font font) {
        row.setCantSplitRow(true);
        for (int n = 0; n < cells.size(); n++) {
            var cell = row.getCell(n);
            cell.setWidth(Integer.toString(widths[n]));
            cell.setVerticalAlignment(XWPFTableCell.XWPFVertAlign.CENTER);
            if (head) {
                cell.setColor("EEF2EF");
            }
            var paragraph = cell.getParagraphs().getFirst();
            paragraph.setAlignment(head ? ParagraphAlignment.CENTER
                    : OfficialPage.isNumber(cells.get(n).text()) ? ParagraphAlignment.RIGHT : ParagraphAlignment.LEFT);
            paragraph.setSpacingBefore(30);
            paragraph.setSpacingAfter(30);
            pieces(paragraph, List.of(cells.get(n)), font);
        }
    }

    private void caption(String text) {
        var paragraph = page.paragraph(OfficialPage.CAPTION);
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        paragraph.setKeepNext(true);
        run(paragraph, text, OfficialPage.CAPTION);
    }

    private void definitions(List<Composed.Definition> definitions) {
        var note = page.paragraph(OfficialPage.BODY);
        run(note, say("links"), OfficialPage.BODY);
        var head = List.of(Piece.words(say("definition.figure")), Piece.words(say("definition.meaning")));
        var rows = definitions.stream()
            .map(one -> List.of(new Piece(one.words(), null, "/figures/" + one.figure()),
                    Piece.words(one.definition())))
            .toList();
        var all = new ArrayList<List<Piece>>(List.of(head));
        all.addAll(rows);
        table(say("definitions"), all, OfficialPage.GAP);
    }

    private void pieces(XWPFParagraph paragraph, List<Piece> pieces, OfficialPage.Font font) {
        for (var piece : pieces) {
            if (piece.address() == null) {
                run(paragraph, piece.text(), font);
            }
            else {
                page.set(paragraph.createHyperlinkRun(address + piece.address()), piece.text(), font);
            }
        }
    }

    private XWPFRun run(XWPFParagraph paragraph, String text, OfficialPage.Font font) {
        return page.set(paragraph.createRun(), text, font);
    }

    private String say(String word) {
        return messages.say(locale, "report." + word, Map.of());
    }

}
