package org.shanhe.claims;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.shanhe.kernel.Refused;

/**
 * The words of a PDF's pages in reading order; a file that draws without end is left when
 * it has drawn more than any document does.
 */
class PortablePages extends PDFTextStripper {

    /** The strokes of a map on every page of a long report. */
    private static final int MOST_OPERATORS = 10_000_000;

    /** The format's own limit is 28. */
    private static final int DEEPEST = 1000;

    private final int longest;

    private int operators;

    private int glyphs;

    private PortablePages(int longest) {
        this.longest = longest;
        setSortByPosition(false);
    }

    static String read(byte[] bytes, int longest) throws IOException {
        Unpacked.weighStreams(bytes);
        try (var document = Loader.loadPDF(bytes)) {
            return new PortablePages(longest).getText(document);
        }
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        Refused.unless(++operators <= MOST_OPERATORS && getGraphicsStackSize() <= DEEPEST, "CLAIMS_FILE_HEAVY");
        super.processOperator(operator, operands);
    }

    @Override
    protected void processTextPosition(TextPosition text) {
        Refused.unless(++glyphs <= longest, "CLAIMS_FILE_LONG", "longest", longest);
        super.processTextPosition(text);
    }

}
