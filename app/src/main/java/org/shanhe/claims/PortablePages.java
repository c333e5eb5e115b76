package org.shanhe.claims;

import java.io.IOException;
import java.io.StringWriter;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.markedcontent.BeginMarkedContentSequence;
import org.apache.pdfbox.contentstream.operator.markedcontent.EndMarkedContentSequence;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Refused;

/**
 * The words of a PDF's pages in reading order, where they link to and which stand in one
 * row; a file that draws without end is left when it has drawn more than any document
 * does.
 */
class PortablePages extends PDFTextStripper {

    /** The strokes of a map on every page of a long report. */
    private static final int MOST_OPERATORS = 10_000_000;

    /** The format's own limit is 28. */
    private static final int DEEPEST = 1000;

    private final int longest;

    private final StringWriter written = new StringWriter();

    private final PortableLinks links = new PortableLinks();

    /** The row in which a letter stands, of those on the page. */
    private final Map<TextPosition, Integer> rows = new IdentityHashMap<>();

    private int operators;

    private int glyphs;

    private int row;

    /** How deep in what is marked, where a row or a page's number began. */
    private int depth;

    private int inRow;

    private int inNumber;

    private PortablePages(int longest) {
        this.longest = longest;
        setSortByPosition(false);
        addOperator(new BeginMarkedContentSequence(this));
        addOperator(new EndMarkedContentSequence(this));
    }

    static OfficeFiles.Words read(byte[] bytes, int longest) throws IOException {
        Unpacked.weighStreams(bytes);
        try (var document = Loader.loadPDF(bytes)) {
            var pages = new PortablePages(longest);
            pages.writeText(document, pages.written);
            var links = pages.links.found();
            var text = pages.written.toString();
            // links count their places in the lines as they are, and need no sentences
            return new OfficeFiles.Words(links.isEmpty() ? WrappedLines.joined(text) : text, links);
        }
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        Refused.unless(++operators <= MOST_OPERATORS && getGraphicsStackSize() <= DEEPEST, "CLAIMS_FILE_HEAVY");
        super.processOperator(operator, operands);
    }

    @Override
    protected void startPage(PDPage page) throws IOException {
        rows.clear();
        links.begin(page);
    }

    @Override
    public void beginMarkedContentSequence(COSName tag, @Nullable COSDictionary properties) {
        depth++;
        if (inRow == 0 && tag.getName().equals("TR")) {
            inRow = depth;
            row++;
        }
        else if (inNumber == 0 && tag.getName().equals("Artifact")) {
            inNumber = depth;
        }
    }

    @Override
    public void endMarkedContentSequence() {
        inRow = inRow == depth ? 0 : inRow;
        inNumber = inNumber == depth ? 0 : inNumber;
        depth = Math.max(0, depth - 1);
    }

    @Override
    protected void processTextPosition(TextPosition text) {
        Refused.unless(++glyphs <= longest, "CLAIMS_FILE_LONG", "longest", longest);
        if (inNumber > 0) {
            return;
        }
        if (inRow > 0) {
            rows.put(text, row);
        }
        super.processTextPosition(text);
    }

    @Override
    protected void writeString(String text, List<TextPosition> letters) throws IOException {
        int at = written.getBuffer().length();
        super.writeString(text, letters);
        // what was put in another form has no places of its own
        if (letters.stream().mapToInt(letter -> letter.getUnicode().length()).sum() == text.length()) {
            for (var letter : letters) {
                links.letter(letter, rows.get(letter), at, at + letter.getUnicode().length());
                at += letter.getUnicode().length();
            }
        }
    }

}
