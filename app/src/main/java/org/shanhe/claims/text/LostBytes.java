package org.shanhe.claims.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shanhe.claims.number.Lexicon;

/**
 * Repairs text whose GBK form lost one byte and was read one byte off, where the lost
 * byte is known for certain. A digit so lost is never guessed.
 */
class LostBytes {

    private static final Charset GBK = Charset.forName("GBK");

    private static final List<String[]> KNOWN = new ArrayList<>();

    static {
        for (var line : Lexicon.lines(LostBytes.class, "lost-bytes.txt")) {
            KNOWN.add(line.split("\t"));
        }
    }

    private LostBytes() {
    }

    static Text repair(Text text) {
        if (text.chars().indexOf('?') < 0) {
            return text;
        }
        return known(rejoin(rejoin(text, "?", "。", 10, (byte) 0xca, "省("), "?shù)", "", 14, (byte) 0xb5, "地"));
    }

    private static Text rejoin(Text text, String mark, String first, int longest, byte lead, String must) {
        var out = new Text.Builder(text.length());
        var chars = text.chars();
        for (int i = 0; i < chars.length();) {
            int from = i + mark.length();
            int end = chars.startsWith(mark, i) && chars.startsWith(first, from)
                    ? end(chars, from + first.length(), longest) : -1;
            var words = end < 0 ? null : decode(lead, chars.substring(from, end));
            if (words != null && words.startsWith(must)) {
                out.replace(text, i, end, words);
                i = end;
            }
            else {
                out.add(chars.charAt(i), text.origin()[i]);
                i++;
            }
        }
        return out.build();
    }

    // a run of characters beyond ASCII and the one behind it
    private static int end(String chars, int from, int longest) {
        int i = from;
        while (i < chars.length() && i - from <= longest && chars.charAt(i) > 0x7f) {
            i++;
        }
        boolean whole = i > from && i - from <= longest && i < chars.length();
        return whole && chars.charAt(i) >= '@' && chars.charAt(i) <= '~' ? i + 1 : -1;
    }

    private static @Nullable String decode(byte lead, String shifted) {
        try {
            var bytes = GBK.newEncoder().encode(CharBuffer.wrap(shifted));
            var whole = ByteBuffer.allocate(bytes.remaining() + 1).put(lead).put(bytes).flip();
            var words = GBK.newDecoder().decode(whole).toString().toCharArray();
            for (int i = 0; i < words.length; i++) {
                words[i] = Normaliser.narrow(words[i]);
            }
            return new String(words);
        }
        catch (CharacterCodingException e) {
            return null;
        }
    }

    private static Text known(Text text) {
        var out = new Text.Builder(text.length());
        for (int i = 0; i < text.length();) {
            String[] found = null;
            if (text.chars().charAt(i) == '?') {
                for (var pair : KNOWN) {
                    if (text.chars().startsWith(pair[0], i)) {
                        found = pair;
                        break;
                    }
                }
            }
            if (found == null) {
                out.add(text.chars().charAt(i), text.origin()[i]);
                i++;
            }
            else {
                out.replace(text, i, i + found[0].length(), found[1]);
                i += found[0].length();
            }
        }
        return out.build();
    }

}
