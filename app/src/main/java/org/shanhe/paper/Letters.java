package org.shanhe.paper;

import java.io.IOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** The faces opened for one document: which has a letter, and how wide it is. */
final class Letters implements AutoCloseable {

    /** For a letter that no face has (字空). */
    static final int UNKNOWN = '〓';

    private final Map<Face, Opened> faces = new EnumMap<>(Face.class);

    Letters() throws IOException {
        for (var face : Face.values()) {
            var font = new TTFParser(true).parse(new RandomAccessReadBuffer(face.bytes()));
            faces.put(face, new Opened(font, font.getUnicodeCmapLookup(), font.getUnitsPerEm(), new HashMap<>()));
        }
    }

    private record Opened(TrueTypeFont font, CmapLookup glyphs, float unit, Map<Integer, Letter> known) {
    }

    /**
     * @param width as a share of the size
     */
    record Letter(Face face, int code, float width) {
    }

    TrueTypeFont font(Face face) {
        return of(face).font();
    }

    /** In the face that is wanted, else in one that has it, else the mark for none. */
    Letter letter(Face wanted, int code) throws IOException {
        var known = of(wanted).known().get(code);
        if (known != null) {
            return known;
        }
        var letter = found(wanted, code);
        of(wanted).known().put(code, letter);
        return letter;
    }

    private Letter found(Face wanted, int code) throws IOException {
        for (var face : List.of(wanted, Face.HEI, Face.SONG)) {
            var opened = of(face);
            int glyph = opened.glyphs().getGlyphId(code);
            if (glyph > 0) {
                return new Letter(face, code, opened.font().getAdvanceWidth(glyph) / opened.unit());
            }
        }
        return letter(Face.SONG, UNKNOWN);
    }

    private Opened of(Face face) {
        return Objects.requireNonNull(faces.get(face));
    }

    @Override
    public void close() throws IOException {
        for (var opened : faces.values()) {
            opened.font().close();
        }
    }

}
