package org.shanhe.report;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTabJc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTabTlc;

/**
 * The table of contents of a Word file, each line a link whose page number Word reckons
 * again (目录).
 */
final class WordContents {

    private WordContents() {
    }

    /**
     * @param page as long as Word has not reckoned it
     */
    static void line(XWPFParagraph paragraph, String title, int part, int page, OfficialPage.Font font) {
        var tab = paragraph.getCTP().getPPr().addNewTabs().addNewTab();
        tab.setVal(STTabJc.RIGHT);
        tab.setLeader(STTabTlc.DOT);
        tab.setPos(BigInteger.valueOf(OfficialPage.FIELD));
        var link = paragraph.getCTP().addNewHyperlink();
        link.setAnchor(mark(part));
        var words = link.addNewR();
        font(words.addNewRPr(), font);
        words.addNewT().setStringValue(title);
        var gap = link.addNewR();
        gap.addNewTab();
        var number = link.addNewFldSimple();
        number.setInstr("PAGEREF " + mark(part) + " \\h");
        var shown = number.addNewR();
        font(shown.addNewRPr(), font);
        shown.addNewT().setStringValue(Integer.toString(page));
    }

    /** Where a line leads: a title on a page of its own, which outlines also show. */
    static void begin(XWPFParagraph title, int part) {
        title.setPageBreak(true);
        title.getCTP().getPPr().addNewOutlineLvl().setVal(BigInteger.ZERO);
        var start = title.getCTP().addNewBookmarkStart();
        start.setId(BigInteger.valueOf(part));
        start.setName(mark(part));
        title.getCTP().addNewBookmarkEnd().setId(BigInteger.valueOf(part));
    }

    private static void font(org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr letters,
            OfficialPage.Font font) {
        var names = letters.addNewRFonts();
        names.setAscii("Times New Roman");
        names.setHAnsi("Times New Roman");
        names.setEastAsia(font.name());
        letters.addNewSz().setVal(BigInteger.valueOf(font.size() * 2L));
    }

    private static String mark(int part) {
        return "part" + part;
    }

}
