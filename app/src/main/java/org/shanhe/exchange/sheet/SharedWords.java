package org.shanhe.exchange.sheet;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.shanhe.kernel.Refused;

/**
 * The texts a workbook keeps once and its cells name by number, packed as bytes: a
 * million names must not cost a million objects.
 */
final class SharedWords {

    private static final int MOST = 512 << 20;

    private byte[] bytes = new byte[1 << 16];

    private int[] ends = new int[1 << 12];

    private int count;

    private int length;

    static SharedWords read(InputStream in, String file) throws XMLStreamException {
        var words = new SharedWords();
        var xml = Xml.reader(in);
        var text = new StringBuilder();
        boolean phonetic = false;
        boolean inside = false;
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    switch (xml.getLocalName()) {
                        case "si" -> text.setLength(0);
                        case "rPh" -> phonetic = true;
                        case "t" -> inside = true;
                        default -> {
                        }
                    }
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    if (inside && !phonetic) {
                        text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    switch (xml.getLocalName()) {
                        case "si" -> words.add(text.toString(), file);
                        case "rPh" -> phonetic = false;
                        case "t" -> inside = false;
                        default -> {
                        }
                    }
                }
                default -> {
                }
            }
        }
        return words;
    }

    private void add(String word, String file) {
        var more = word.getBytes(StandardCharsets.UTF_8);
        if (length > MOST - more.length) {
            throw Refused.because(Refused.Kind.TOO_LARGE, "IMPORT_TOO_MANY_WORDS", "file", file);
        }
        if (length + more.length > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(length + more.length, Math.min(MOST, bytes.length * 2)));
        }
        if (count == ends.length) {
            ends = Arrays.copyOf(ends, count * 2);
        }
        System.arraycopy(more, 0, bytes, length, more.length);
        length += more.length;
        ends[count++] = length;
    }

    String at(int index) {
        if (index < 0 || index >= count) {
            return "";
        }
        var start = index == 0 ? 0 : ends[index - 1];
        return new String(bytes, start, ends[index] - start, StandardCharsets.UTF_8);
    }

}
