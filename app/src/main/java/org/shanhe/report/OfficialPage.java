package org.shanhe.report;

import java.math.BigInteger;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.LineSpacingRule;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import org.shanhe.paper.Columns;
import org.shanhe.report.Composed.Piece;

/**
 * Paper, margins and letters of an official document: A4, 37 mm above, 28 mm to the left,
 * a field of 156 by 225 mm, 22 lines of 28 characters (版面, GB/T 9704-2012 5.2).
 */
final class OfficialPage {

    /** Twentieths of a point in a millimetre. */
    private static final double MILLIMETRE = 56.6929;

    /** Its width in twentieths of a point. */
    static final int FIELD = (int) (156 * MILLIMETRE);

    /** 22 lines on 225 mm. */
    private static final int LINE = 580;

    static final Font TITLE = new Font("方正小标宋简体", 22, LINE + 60, 0);

    static final Font HEADING = new Font("黑体", 16, LINE, 2);

    static final Font SUBHEADING = new Font("楷体_GB2312", 16, LINE, 2);

    static final Font BODY = new Font("仿宋_GB2312", 16, LINE, 2);

    static final Font CAPTION = new Font("黑体", 12, LINE, 0);

    static final Font CELL = new Font("仿宋_GB2312", 10, 0, 0);

    /** Where a table has many columns. */
    static final Font NARROW = new Font("仿宋_GB2312", 9, 0, 0);

    static final Font CLOSING = new Font("仿宋_GB2312", 16, LINE, 0);

    /**
     * Below a table, where Word wants a paragraph: it must not begin a page of its own.
     */
    static final Font GAP = new Font("仿宋_GB2312", 10, 20, 0);

    private static final Pattern NUMBER = Pattern.compile("—|[0-9.,%]+");

    /** Letters that stand in for missing ones are wider. */
    private static final int BESIDE = 5;

    private final XWPFDocument document;

    OfficialPage(XWPFDocument document) {
        this.document = document;
    }

    /**
     * @param size in points
     * @param line exact height of a line in twentieths of a point, or 0 for as high as
     * needed
     * @param indent of the first line in characters
     */
    record Font(String name, int size, int line, int indent) {
    }

    void layOut() {
        var section = document.getDocument().getBody().addNewSectPr();
        var size = section.addNewPgSz();
        size.setOrient(STPageOrientation.PORTRAIT);
        size.setW(millimetres(210));
        size.setH(millimetres(297));
        var margin = section.addNewPgMar();
        margin.setTop(millimetres(37));
        margin.setLeft(millimetres(28));
        margin.setRight(millimetres(26));
        margin.setBottom(millimetres(35));
        margin.setFooter(millimetres(25));
        document.setEvenAndOddHeadings(true);
        foot(HeaderFooterType.DEFAULT).setAlignment(ParagraphAlignment.RIGHT);
        foot(HeaderFooterType.EVEN).setAlignment(ParagraphAlignment.LEFT);
    }

    /**
     * One letter from the edge, outside on both sides of a sheet (GB/T 9704-2012 7.5).
     */
    private XWPFParagraph foot(HeaderFooterType pages) {
        var foot = document.createFooter(pages).createParagraph();
        var font = new Font("宋体", 14, 0, 0);
        foot.setIndentationLeft(font.size() * 20);
        foot.setIndentationRight(font.size() * 20);
        set(foot.createRun(), "— ", font);
        foot.getCTP().addNewFldSimple().setInstr("PAGE");
        set(foot.createRun(), " —", font);
        return foot;
    }

    XWPFParagraph paragraph(Font font) {
        var paragraph = document.createParagraph();
        paragraph.setSpacingAfter(0);
        if (font.line() > 0) {
            paragraph.setSpacingBetween(font.line() / 20.0, LineSpacingRule.EXACT);
        }
        if (font.indent() > 0) {
            paragraph.setIndentationFirstLine(font.indent() * font.size() * 20);
        }
        return paragraph;
    }

    XWPFRun set(XWPFRun run, String text, Font font) {
        run.setFontFamily("Times New Roman");
        run.setFontFamily(font.name(), XWPFRun.FontCharRange.eastAsia);
        run.setFontSize(font.size());
        run.setText(text);
        return run;
    }

    static boolean isNumber(String text) {
        return NUMBER.matcher(text).matches();
    }

    static Font cell(List<List<Piece>> rows) {
        return rows.getFirst().size() < Columns.MANY ? CELL : NARROW;
    }

    static int[] widths(List<List<Piece>> rows) {
        var texts = rows.stream().map(row -> row.stream().map(Piece::text).toList()).toList();
        var wanted = Columns.widths(texts, FIELD / (cell(rows).size() * 10), BESIDE);
        int sum = IntStream.of(wanted).sum();
        return IntStream.of(wanted).map(length -> length * FIELD / sum).toArray();
    }

    private static BigInteger millimetres(int length) {
        return BigInteger.valueOf(Math.round(length * MILLIMETRE));
    }

}
