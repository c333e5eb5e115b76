package org.shanhe.claims.workbench;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.exceptions.NotOfficeXmlFileException;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHyperlinkRun;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.jspecify.annotations.Nullable;

/**
 * A Word file whose whole text, with the targets of its links, is signed in its last two
 * lines, so that it can be checked without the platform and still after it was opened and
 * saved (签名文书).
 */
public final class SignedWord {

    private static final String KEY = "SHANHE-ED25519 KEY ";

    private static final String SIGNATURE = "SHANHE-ED25519 SIGNATURE ";

    /** What could be laid over the signed text without being part of it. */
    private static final Pattern OVERLAY = Pattern
        .compile("<w:(?:drawing|pict|object|del |ins |framePr|altChunk)|<mc:AlternateContent");

    private SignedWord() {
    }

    /**
     * What a file says of itself.
     *
     * @param publicKey that it names, or null for a file that is not signed
     * @param intact whether its text is what was signed with that key
     */
    public record Checked(@Nullable String publicKey, boolean intact) {
    }

    static byte[] sign(byte[] word, Seal seal) throws IOException {
        try (var document = new XWPFDocument(new ByteArrayInputStream(word))) {
            var signature = seal.sign(Lines.of(document).text);
            line(document, KEY + seal.publicKey());
            line(document, SIGNATURE + signature);
            return bytes(document);
        }
    }

    public static Checked check(byte[] word) throws IOException {
        try (var document = new XWPFDocument(new ByteArrayInputStream(word))) {
            var lines = Lines.of(document);
            if (lines.key == null || lines.signature == null) {
                return new Checked(null, false);
            }
            return new Checked(lines.key, !lines.overlaid && Seal.verifies(lines.text, lines.key, lines.signature));
        }
        catch (POIXMLException | OpenXML4JRuntimeException | NotOfficeXmlFileException e) {
            return new Checked(null, false);
        }
    }

    static byte[] bytes(XWPFDocument document) throws IOException {
        var out = new ByteArrayOutputStream();
        document.write(out);
        return out.toByteArray();
    }

    private static void line(XWPFDocument document, String text) {
        var run = document.createParagraph().createRun();
        run.setFontSize(8);
        run.setText(text);
    }

    /**
     * The text before the signature and the signature itself.
     *
     * @param overlaid whether something covers the text or stands behind the signature
     */
    private record Lines(String text, @Nullable String key, @Nullable String signature, boolean overlaid) {

        static Lines of(XWPFDocument document) {
            var all = document.getBodyElements()
                .stream()
                .map(element -> line(element, document))
                .collect(Collectors.joining("\n"));
            int at = all.indexOf("\n" + KEY);
            boolean overlaid = OVERLAY.matcher(document.getDocument().xmlText()).find();
            if (at < 0) {
                return new Lines(all, null, null, overlaid);
            }
            var tail = all.substring(at + 1).strip().split("\n", -1);
            boolean signed = tail.length > 1 && tail[1].startsWith(SIGNATURE);
            return new Lines(all.substring(0, at), tail[0].substring(KEY.length()).strip(),
                    signed ? tail[1].substring(SIGNATURE.length()).strip() : null, overlaid || tail.length > 2);
        }

        private static String line(IBodyElement element, XWPFDocument document) {
            return switch (element) {
                case XWPFParagraph paragraph -> paragraph(paragraph, document);
                case XWPFTable table -> table.getRows()
                    .stream()
                    .map(row -> row.getTableCells()
                        .stream()
                        .map(cell -> cell.getParagraphs()
                            .stream()
                            .map(paragraph -> paragraph(paragraph, document))
                            .collect(Collectors.joining(" ")))
                        .collect(Collectors.joining("\t")))
                    .collect(Collectors.joining("\n"));
                default -> "";
            };
        }

        private static String paragraph(XWPFParagraph paragraph, XWPFDocument document) {
            return paragraph.getText() + paragraph.getRuns()
                .stream()
                .filter(XWPFHyperlinkRun.class::isInstance)
                .map(run -> ((XWPFHyperlinkRun) run).getHyperlink(document))
                .map(link -> link == null ? "" : " <" + link.getURL() + ">")
                .collect(Collectors.joining());
        }

    }

}
