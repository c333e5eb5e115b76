package org.shanhe.claims.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.shanhe.claims.number.Lexicon;

/**
 * Bytes of plain text to characters, whatever encoding they are in: UTF-8, UTF-16 with a
 * mark, GB18030 (and with it GBK), Big5.
 */
public class Decoder {

    /** Enough to tell encodings apart. */
    private static final int SAMPLE = 1 << 16;

    private static final String FREQUENT = String.join("", Lexicon.lines(Decoder.class, "frequent.txt"));

    private static final List<Charset> CHINESE = List.of(Charset.forName("GB18030"), Charset.forName("Big5-HKSCS"));

    private Decoder() {
    }

    public static String decode(byte[] bytes) {
        if (starts(bytes, 0xef, 0xbb, 0xbf)) {
            return new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8);
        }
        if (starts(bytes, 0xff, 0xfe) || starts(bytes, 0xfe, 0xff)) {
            return new String(bytes, StandardCharsets.UTF_16);
        }
        return new String(bytes, charset(bytes));
    }

    private static boolean starts(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xff) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static Charset charset(byte[] bytes) {
        var best = StandardCharsets.UTF_8;
        long score = score(bytes, best);
        for (var charset : CHINESE) {
            long other = score(bytes, charset);
            if (other > score) {
                best = charset;
                score = other;
            }
        }
        return best;
    }

    // characters that are frequent in any text speak for an encoding, malformed bytes
    // against it
    private static long score(byte[] bytes, Charset charset) {
        var decoder = charset.newDecoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE);
        var chars = CharBuffer.allocate(SAMPLE);
        decoder.decode(ByteBuffer.wrap(bytes, 0, Math.min(bytes.length, SAMPLE)), chars, false);
        long score = 0;
        for (char c : chars.flip().toString().toCharArray()) {
            score += c == '\ufffd' ? -3 : FREQUENT.indexOf(c) >= 0 ? 2 : 0;
        }
        return score;
    }

    /**
     * Whether these are words at all, and not a picture or a program under a wrong name.
     */
    public static boolean isText(String chars) {
        int length = Math.min(chars.length(), SAMPLE);
        long odd = chars.substring(0, length).chars().filter(c -> c == '\ufffd' || c < ' ' && !blank(c)).count();
        return odd <= length / 50 + 2;
    }

    private static boolean blank(int c) {
        return c >= '\t' && c <= '\r';
    }

    /** Whether what is written is a web page. */
    public static boolean isPage(String chars) {
        var start = chars.substring(0, Math.min(chars.length(), 1000)).stripLeading().toLowerCase(Locale.ROOT);
        return start.startsWith("<!doctype html") || start.startsWith("<html") || start.contains("<body");
    }

}
