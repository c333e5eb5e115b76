import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeCollection;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

/**
 * Packs the letters of the platform (see NOTICE) into app/src/main/resources/org/shanhe/paper:
 * java -cp (the class path of the platform) Pack.java NotoSerifSC_400Regular.ttf wqy-microhei.ttc FOLDER
 */
final class Pack {

    private static final List<String> TABLES = List.of("head", "hhea", "loca", "maxp", "cvt ", "prep", "glyf", "hmtx",
            "fpgm", "cmap", "name", "post", "OS/2");

    private Pack() {
    }

    public static void main(String[] given) throws IOException {
        var folder = Path.of(given[2]);
        var song = new TTFParser().parse(new RandomAccessReadBufferedFile(new File(given[0])));
        pack(song, Charset.forName("GB2312").newEncoder(), folder.resolve("song.ttf.xz"));
        try (var collection = new TrueTypeCollection(new File(given[1]))) {
            pack(collection.getFontByName("WenQuanYiMicroHei"), Charset.forName("GBK").newEncoder(),
                    folder.resolve("hei.ttf.xz"));
        }
    }

    private static void pack(TrueTypeFont font, CharsetEncoder chosen, Path file) throws IOException {
        var subset = new TTFSubsetter(font, TABLES);
        var glyphs = font.getUnicodeCmapLookup();
        for (int code = ' '; code < 0x10000; code++) {
            if (!Character.isSurrogate((char) code) && wanted(code, chosen) && glyphs.getGlyphId(code) > 0) {
                subset.add(code);
            }
        }
        var bytes = new ByteArrayOutputStream();
        subset.writeToStream(bytes);
        try (var out = new XZOutputStream(Files.newOutputStream(file), new LZMA2Options(9))) {
            out.write(bytes.toByteArray());
        }
        System.out.println(file.getFileName() + " " + bytes.size() + " bytes, packed " + Files.size(file));
    }

    /** Besides the set: Latin letters of names, punctuation, circled and Roman numbers. */
    private static boolean wanted(int code, CharsetEncoder chosen) {
        return chosen.canEncode((char) code) || code < 0x180 || code >= 0x2000 && code < 0x2070
                || code >= 0x2150 && code < 0x2190 || code >= 0x2460 && code < 0x2500;
    }

}
