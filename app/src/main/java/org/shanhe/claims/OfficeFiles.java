package org.shanhe.claims;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.microsoft.OfficeParser;
import org.apache.tika.parser.microsoft.ooxml.OOXMLParser;
import org.apache.tika.parser.pdf.PDFParser;
import org.apache.tika.sax.BodyContentHandler;
import org.jspecify.annotations.Nullable;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/** The text of Word and PDF files, without what is embedded in them. */
class OfficeFiles {

    private OfficeFiles() {
    }

    /** The text, or nothing for a file that is damaged or of another kind. */
    static @Nullable String read(byte[] bytes, int longest) {
        var parser = parser(bytes);
        if (parser == null) {
            return null;
        }
        var text = new BodyContentHandler(longest);
        var context = new ParseContext();
        context.set(EmbeddedDocumentExtractor.class, new Nothing());
        try {
            parser.parse(new ByteArrayInputStream(bytes), text, new Metadata(), context);
            return text.toString();
        }
        // damaged files fail in any way their parsers did not foresee
        catch (IOException | SAXException | TikaException | RuntimeException | StackOverflowError | LinkageError e) {
            return null;
        }
    }

    private static @Nullable Parser parser(byte[] bytes) {
        if (starts(bytes, 'P', 'K', 3, 4)) {
            return new OOXMLParser();
        }
        if (starts(bytes, 0xd0, 0xcf, 0x11, 0xe0)) {
            return new OfficeParser();
        }
        return starts(bytes, '%', 'P', 'D', 'F') ? new PDFParser() : null;
    }

    private static boolean starts(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xff) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /** Leaves embedded files alone, so that one file cannot hold more than itself. */
    private static class Nothing implements EmbeddedDocumentExtractor {

        @Override
        public boolean shouldParseEmbedded(Metadata metadata) {
            return false;
        }

        @Override
        public void parseEmbedded(java.io.InputStream stream, ContentHandler handler, Metadata metadata,
                boolean outputHtml) {
        }

    }

}
