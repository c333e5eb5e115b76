package org.shanhe.claims;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Objects;
import org.apache.tika.exception.TikaException;
import org.apache.tika.exception.WriteLimitReachedException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.microsoft.OfficeParser;
import org.apache.tika.parser.microsoft.OfficeParserConfig;
import org.apache.tika.parser.microsoft.ooxml.OOXMLParser;
import org.apache.tika.sax.BodyContentHandler;
import org.apache.tika.sax.WriteOutContentHandler;
import org.jspecify.annotations.Nullable;
import org.shanhe.claims.text.Link;
import org.shanhe.kernel.Refused;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/** The text of Word and PDF files, without what is embedded in them. */
class OfficeFiles {

    static {
        // what they grumble about in a damaged file would stand between the answers
        var logs = LoggingSystem.get(OfficeFiles.class.getClassLoader());
        for (var parsers : new String[] { "org.apache.pdfbox", "org.apache.fontbox", "org.apache.poi",
                "org.apache.tika" }) {
            logs.setLogLevel(parsers, LogLevel.OFF);
        }
    }

    private OfficeFiles() {
    }

    /** Characters and where they link to. */
    record Words(String chars, List<Link> links) {
    }

    /**
     * The text with its links; a file that is damaged, of another kind or too long is
     * refused.
     */
    static Words read(byte[] bytes, int longest) {
        try {
            if (starts(bytes, '%', 'P', 'D', 'F')) {
                return PortablePages.read(bytes, longest);
            }
            var parser = parser(bytes);
            Refused.unless(parser != null, "CLAIMS_FILE_DAMAGED");
            return words(Objects.requireNonNull(parser), bytes, longest);
        }
        catch (Refused tooMuch) {
            throw tooMuch;
        }
        // damaged files fail in any way their parsers did not foresee, and a part that
        // unpacks into more than the memory is as good as damaged
        catch (IOException | SAXException | TikaException | RuntimeException | StackOverflowError | LinkageError
                | OutOfMemoryError e) {
            throw WriteLimitReachedException.isWriteLimitReached(e)
                    ? Refused.invalid("CLAIMS_FILE_LONG", "longest", longest) : Refused.invalid("CLAIMS_FILE_DAMAGED");
        }
    }

    private static Words words(Parser parser, byte[] bytes, int longest)
            throws IOException, SAXException, TikaException {
        var text = new StringWriter();
        var lines = new TableLines(new BodyContentHandler(new WriteOutContentHandler(text, longest)), text.getBuffer());
        var context = new ParseContext();
        context.set(EmbeddedDocumentExtractor.class, new Nothing());
        // a file is read as it is unpacked, never held as a tree
        var streaming = new OfficeParserConfig();
        streaming.setUseSAXDocxExtractor(true);
        context.set(OfficeParserConfig.class, streaming);
        parser.parse(new ByteArrayInputStream(bytes), lines, new Metadata(), context);
        return new Words(text.toString(), lines.links());
    }

    private static @Nullable Parser parser(byte[] bytes) throws IOException {
        if (starts(bytes, 'P', 'K', 3, 4)) {
            Unpacked.weigh(bytes);
            return new OOXMLParser();
        }
        return starts(bytes, 0xd0, 0xcf, 0x11, 0xe0) ? new OfficeParser() : null;
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
