package org.shanhe.paper;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.fontbox.ttf.TTFSubsetter;

/**
 * An OFD file, GB/T 33190-2016: a page leaves as soon as it is full, the letters that
 * were used follow the last. Lengths in it are millimetres.
 */
final class OfdInk implements Ink {

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

    private static final String SPACE = " xmlns:ofd=\"http://www.ofdspec.org/2016\"";

    private static final String BOX = "<ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox>";

    private final Map<Face, Set<Integer>> used = new EnumMap<>(Face.class);

    private final StringBuilder layer = new StringBuilder();

    private final String title;

    private final Letters letters;

    private final ZipOutputStream zip;

    private int pages;

    /** Objects are numbered behind the faces. */
    private long number = Face.values().length;

    OfdInk(String title, Letters letters, OutputStream out) {
        this.title = title;
        this.letters = letters;
        this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    }

    @Override
    public void page() throws IOException {
        endPage();
        pages++;
    }

    @Override
    public void write(Words words) throws IOException {
        var codes = words.text().codePoints().toArray();
        var seen = used.computeIfAbsent(words.face(), _ -> new TreeSet<>());
        var steps = new StringBuilder();
        for (int code : codes) {
            seen.add(code);
            steps.append(' ')
                .append(millimetres(letters.letter(words.face(), code).width() * words.size() + words.between()));
        }
        layer.append("<ofd:TextObject ID=\"%d\" Boundary=\"%s\" Font=\"%d\" Size=\"%s\">".formatted(++number,
                boundary(words.x(), words.baseline() - words.size(), words.width() + words.size(), words.size() * 1.3f),
                words.face().ordinal() + 1, millimetres(words.size())));
        if (words.link() != null) {
            layer.append("<ofd:Actions><ofd:Action Event=\"CLICK\"><ofd:URI URI=\"%s\"/></ofd:Action></ofd:Actions>"
                .formatted(escaped(words.link())));
        }
        var last = steps.lastIndexOf(" ");
        layer.append(
                "<ofd:FillColor Value=\"0 0 0\"/><ofd:TextCode X=\"0\" Y=\"%s\"%s>%s</ofd:TextCode></ofd:TextObject>"
                    .formatted(millimetres(words.size()),
                            codes.length < 2 ? "" : " DeltaX=\"" + steps.substring(1, last) + "\"",
                            escaped(words.text())));
    }

    @Override
    public void fill(float x, float y, float width, float height, int grey) {
        var right = millimetres(width);
        var below = millimetres(height);
        layer.append("""
                <ofd:PathObject ID="%d" Boundary="%s" Stroke="false" Fill="true"><ofd:FillColor Value="%d %d %d"/>\
                <ofd:AbbreviatedData>M 0 0 L %s 0 L %s %s L 0 %s C</ofd:AbbreviatedData></ofd:PathObject>"""
            .formatted(++number, boundary(x, y, width, height), grey, grey, grey, right, right, below, below));
    }

    private void endPage() throws IOException {
        if (pages > 0) {
            part("Doc_0/Pages/Page_%d/Content.xml".formatted(pages - 1),
                    "<ofd:Page%s><ofd:Area>%s</ofd:Area><ofd:Content><ofd:Layer ID=\"%d\">%s</ofd:Layer></ofd:Content></ofd:Page>"
                        .formatted(SPACE, BOX, ++number, layer));
            layer.setLength(0);
        }
    }

    @Override
    public void close() throws IOException {
        try (zip) {
            endPage();
            for (var face : used.keySet()) {
                letters(face);
            }
            part("Doc_0/PublicRes.xml", "<ofd:Res%s BaseLoc=\"Res\"><ofd:Fonts>%s</ofd:Fonts></ofd:Res>"
                .formatted(SPACE, used.keySet().stream().map(OfdInk::font).collect(Collectors.joining())));
            long last = number + pages;
            part("Doc_0/Document.xml",
                    """
                            <ofd:Document%s><ofd:CommonData><ofd:MaxUnitID>%d</ofd:MaxUnitID><ofd:PageArea>%s</ofd:PageArea>\
                            <ofd:PublicRes>PublicRes.xml</ofd:PublicRes></ofd:CommonData><ofd:Pages>%s</ofd:Pages></ofd:Document>"""
                        .formatted(SPACE, last, BOX,
                                IntStream.range(0, pages)
                                    .mapToObj(n -> "<ofd:Page ID=\"%d\" BaseLoc=\"Pages/Page_%d/Content.xml\"/>"
                                        .formatted(number + 1 + n, n))
                                    .collect(Collectors.joining())));
            part("OFD.xml", """
                    <ofd:OFD%s Version="1.0" DocType="OFD"><ofd:DocBody><ofd:DocInfo><ofd:DocID>%s</ofd:DocID>\
                    <ofd:Title>%s</ofd:Title><ofd:CreationDate>%s</ofd:CreationDate><ofd:Creator>Shanhe</ofd:Creator>\
                    </ofd:DocInfo><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>"""
                .formatted(SPACE, UUID.randomUUID().toString().replace("-", ""), escaped(title), LocalDate.now()));
        }
    }

    private void letters(Face face) throws IOException {
        var subset = new TTFSubsetter(letters.font(face));
        used.getOrDefault(face, Set.of()).forEach(subset::add);
        zip.putNextEntry(new ZipEntry("Doc_0/Res/" + file(face)));
        subset.writeToStream(new Unclosed(zip));
        zip.closeEntry();
    }

    private static String font(Face face) {
        return "<ofd:Font ID=\"%d\" FontName=\"%s\"><ofd:FontFile>%s</ofd:FontFile></ofd:Font>"
            .formatted(face.ordinal() + 1, face.family(), file(face));
    }

    private static String file(Face face) {
        return face.name().toLowerCase(Locale.ROOT) + ".ttf";
    }

    private void part(String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write((HEAD + text).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static String boundary(float x, float y, float width, float height) {
        return "%s %s %s %s".formatted(millimetres(x), millimetres(y), millimetres(width), millimetres(height));
    }

    private static String millimetres(float points) {
        return String.format(Locale.ROOT, "%.3f", points * 25.4f / 72);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }

    /** The writer of letters closes what it writes to. */
    private static final class Unclosed extends java.io.FilterOutputStream {

        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            out.flush();
        }

    }

}
