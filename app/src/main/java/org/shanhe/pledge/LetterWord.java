package org.shanhe.pledge;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Messages;

/**
 * A letter as a Word file to be signed by hand or hung up (责任书文书): the text that is
 * frozen, the places for the signatures, and the hash of the text.
 */
final class LetterWord {

    private static final int TITLE = 22;

    private static final int TEXT = 16;

    private static final int SMALL = 9;

    private final Messages messages;

    LetterWord(Messages messages) {
        this.messages = messages;
    }

    void write(LetterPage page, OutputStream out) throws IOException {
        var letter = page.letter();
        try (var document = new XWPFDocument()) {
            var lines = page.preview().split("\n");
            paragraph(document, lines[0], ParagraphAlignment.CENTER, TITLE);
            for (int i = 1; i < lines.length; i++) {
                paragraph(document, lines[i], ParagraphAlignment.BOTH, TEXT);
            }
            var upper = letter.upperName() == null ? letter.partnerName() : letter.upperName();
            signature(document, "pledge.text.first", upper);
            if (letter.placeName() != null) {
                signature(document, "pledge.text.second", letter.placeName());
            }
            if (letter.textSha256() != null) {
                paragraph(document, "SHA-256 " + letter.textSha256(), ParagraphAlignment.LEFT, SMALL);
            }
            document.write(out);
        }
    }

    private void signature(XWPFDocument document, String key, @Nullable String party) {
        paragraph(document, "", ParagraphAlignment.LEFT, TEXT);
        paragraph(document, messages.say(Locale.SIMPLIFIED_CHINESE, key, Map.of("party", party == null ? "" : party)),
                ParagraphAlignment.LEFT, TEXT);
    }

    private static void paragraph(XWPFDocument document, String text, ParagraphAlignment alignment, int size) {
        var paragraph = document.createParagraph();
        paragraph.setAlignment(alignment);
        var run = paragraph.createRun();
        run.setFontSize(size);
        run.setBold(size == TITLE);
        run.setText(text);
    }

}
