package org.shanhe.claims;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipInputStream;
import org.shanhe.kernel.Refused;

/**
 * Weighs what a file unpacks into before anything is unpacked, so that a small file never
 * fills the memory.
 */
class Unpacked {

    /** All parts of a Word file together; the pictures of a long report stay below it. */
    private static final long HEAVIEST = 200_000_000;

    private static final int MOST_PARTS = 10_000;

    /** One stream of a PDF: the words and lines of the fullest drawing stay below it. */
    private static final long HEAVIEST_STREAM = 50_000_000;

    private Unpacked() {
    }

    static void weigh(byte[] zipped) throws IOException {
        var block = new byte[1 << 16];
        long weight = 0;
        int parts = 0;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(zipped))) {
            while (zip.getNextEntry() != null) {
                heavy(++parts > MOST_PARTS);
                for (int n = zip.read(block); n >= 0; n = zip.read(block)) {
                    weight += n;
                    heavy(weight > HEAVIEST);
                }
            }
        }
    }

    /** Weighs every packed stream of a PDF that is no picture; those are not unpacked. */
    static void weighStreams(byte[] pdf) {
        var block = new byte[1 << 16];
        for (int at = find(pdf, "stream", 0); at >= 0; at = find(pdf, "stream", at + 6)) {
            int from = at + 6;
            while (from < pdf.length && (pdf[from] == '\r' || pdf[from] == '\n')) {
                from++;
            }
            // zlib data begins so
            if (from < pdf.length && (pdf[from] & 0x0f) == 8 && !picture(pdf, at)) {
                heavy(weight(pdf, from, block) > HEAVIEST_STREAM);
            }
        }
    }

    private static long weight(byte[] pdf, int from, byte[] block) {
        try (var inflater = new Inflater()) {
            inflater.setInput(pdf, from, pdf.length - from);
            while (!inflater.finished() && inflater.getBytesWritten() <= HEAVIEST_STREAM
                    && inflater.inflate(block) > 0) {
                continue;
            }
            return inflater.getBytesWritten();
        }
        // not packed after all, or damaged, which the reader will say
        catch (DataFormatException e) {
            return 0;
        }
    }

    private static boolean picture(byte[] pdf, int stream) {
        int from = Math.max(0, stream - 500);
        var head = new String(pdf, from, stream - from, java.nio.charset.StandardCharsets.ISO_8859_1);
        return head.indexOf("/Image", Math.max(0, head.lastIndexOf(" obj"))) >= 0;
    }

    private static int find(byte[] bytes, String word, int from) {
        for (int i = from; i + word.length() <= bytes.length; i++) {
            int n = 0;
            while (n < word.length() && bytes[i + n] == word.charAt(n)) {
                n++;
            }
            if (n == word.length()) {
                return i;
            }
        }
        return -1;
    }

    private static void heavy(boolean tooHeavy) {
        Refused.unless(!tooHeavy, "CLAIMS_FILE_HEAVY");
    }

}
