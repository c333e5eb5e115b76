package org.shanhe.paper;

import java.awt.Color;
import java.io.IOException;
import java.io.OutputStream;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDBorderStyleDictionary;
import org.jspecify.annotations.Nullable;

/**
 * A PDF file with the letters it uses inside. Its pages wait in a file, not in memory.
 */
final class PdfInk implements Ink {

    private final PDDocument document = new PDDocument(IOUtils.createTempFileOnlyStreamCache());

    private final Map<Face, PDFont> fonts = new EnumMap<>(Face.class);

    private final Letters letters;

    private final OutputStream out;

    private @Nullable PDPageContentStream content;

    PdfInk(String title, Letters letters, OutputStream out) {
        this.letters = letters;
        this.out = out;
        document.getDocumentInformation().setTitle(title);
        document.getDocumentInformation().setProducer("Shanhe");
    }

    @Override
    public void page() throws IOException {
        endPage();
        var page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        content = new PDPageContentStream(document, page);
    }

    @Override
    public void write(Words words) throws IOException {
        var stream = Objects.requireNonNull(content);
        stream.beginText();
        stream.setFont(font(words.face()), words.size());
        stream.setCharacterSpacing(words.between());
        stream.setNonStrokingColor(Color.BLACK);
        stream.newLineAtOffset(words.x(), HEIGHT - words.baseline());
        stream.showText(words.text());
        stream.endText();
        var link = words.link();
        if (link != null) {
            link(words, link);
        }
    }

    /** By the names under which a tagged PDF knows them. */
    @Override
    public void begin(Part part) throws IOException {
        Objects.requireNonNull(content).beginMarkedContent(COSName.getPDFName(part == Part.ROW ? "TR" : "Artifact"));
    }

    @Override
    public void end() throws IOException {
        Objects.requireNonNull(content).endMarkedContent();
    }

    @Override
    public void fill(float x, float y, float width, float height, int grey) throws IOException {
        var stream = Objects.requireNonNull(content);
        stream.setNonStrokingColor(grey / 255f);
        stream.addRect(x, HEIGHT - y - height, width, height);
        stream.fill();
    }

    private void link(Words words, String address) throws IOException {
        var action = new PDActionURI();
        action.setURI(address);
        var link = new PDAnnotationLink();
        link.setAction(action);
        link.setRectangle(new PDRectangle(words.x(), HEIGHT - words.baseline() - words.size() * 0.2f, words.width(),
                words.size() * 1.1f));
        var border = new PDBorderStyleDictionary();
        border.setWidth(0);
        link.setBorderStyle(border);
        document.getPage(document.getNumberOfPages() - 1).getAnnotations().add(link);
    }

    private PDFont font(Face face) throws IOException {
        var known = fonts.get(face);
        if (known != null) {
            return known;
        }
        var font = PDType0Font.load(document, letters.font(face), true);
        fonts.put(face, font);
        return font;
    }

    private void endPage() throws IOException {
        if (content != null) {
            content.close();
            content = null;
        }
    }

    @Override
    public void close() throws IOException {
        try (document) {
            endPage();
            document.save(out);
            out.flush();
        }
    }

}
