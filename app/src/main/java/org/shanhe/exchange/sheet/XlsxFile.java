package org.shanhe.exchange.sheet;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Refused;

/** An Excel workbook (.xlsx) as a stream of rows. */
final class XlsxFile implements TableFile {

    private record Part(String name, ZipEntry entry) {
    }

    private static final LongConsumer NOBODY = bytes -> {
    };

    private final ZipFile zip;

    private final String name;

    private final List<Part> sheets = new ArrayList<>();

    private final DateStyles dates;

    private @Nullable SharedWords words;

    XlsxFile(Path file, String name) throws IOException {
        this.name = name;
        try {
            this.zip = new ZipFile(file.toFile());
        }
        catch (ZipException e) {
            throw Refused.invalid("IMPORT_CUT_OFF", "file", name);
        }
        try {
            this.dates = parts();
        }
        catch (IOException | RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    private DateStyles parts() throws IOException {
        var book = zip.getEntry("xl/workbook.xml");
        if (book == null) {
            throw Refused.invalid("IMPORT_NOT_EXCEL", "file", name);
        }
        return guarded(() -> {
            var targets = targets();
            var styles = zip.getEntry("xl/styles.xml");
            var dateStyles = styles == null ? new DateStyles() : DateStyles.read(open(styles, NOBODY));
            var xml = Xml.reader(open(book, NOBODY));
            while (xml.hasNext()) {
                if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                    continue;
                }
                if (xml.getLocalName().equals("workbookPr")) {
                    var since = Xml.attribute(xml, "date1904");
                    dateStyles.since1904(since.equals("1") || since.equals("true"));
                }
                else if (xml.getLocalName().equals("sheet") && !Xml.attribute(xml, "state").endsWith("idden")) {
                    var entry = zip.getEntry(targets.getOrDefault(Xml.attribute(xml, "id"), "?"));
                    if (entry != null) {
                        sheets.add(new Part(Xml.attribute(xml, "name"), entry));
                    }
                }
            }
            return dateStyles;
        });
    }

    private Map<String, String> targets() throws IOException, XMLStreamException {
        var targets = new HashMap<String, String>();
        var relations = zip.getEntry("xl/_rels/workbook.xml.rels");
        if (relations == null) {
            return targets;
        }
        var xml = Xml.reader(open(relations, NOBODY));
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("Relationship")) {
                var target = Xml.attribute(xml, "Target");
                targets.put(Xml.attribute(xml, "Id"), target.startsWith("/") ? target.substring(1) : "xl/" + target);
            }
        }
        return targets;
    }

    @Override
    public List<String> sheets() {
        return sheets.stream().map(Part::name).toList();
    }

    @Override
    public long size() {
        return sheets.stream().mapToLong(part -> Math.max(0, part.entry().getSize())).sum();
    }

    @Override
    public List<CellRange> read(int sheet, Rows rows, LongConsumer read) throws IOException {
        return guarded(() -> {
            try (var in = open(sheets.get(sheet).entry(), read)) {
                return new XlsxSheet(words(), dates, rows).read(in);
            }
        });
    }

    private SharedWords words() throws IOException, XMLStreamException {
        var known = words;
        if (known == null) {
            var entry = zip.getEntry("xl/sharedStrings.xml");
            known = entry == null ? new SharedWords() : SharedWords.read(open(entry, NOBODY), name);
            words = known;
        }
        return known;
    }

    private InputStream open(ZipEntry entry, LongConsumer read) throws IOException {
        return new BufferedInputStream(new BoundedStream(zip.getInputStream(entry), entry, name, read), 1 << 16);
    }

    private interface Reading<T> {

        T run() throws IOException, XMLStreamException;

    }

    /** What a broken file throws becomes the one clear sentence. */
    private <T> T guarded(Reading<T> reading) throws IOException {
        try {
            return reading.run();
        }
        catch (XMLStreamException e) {
            if (e.getNestedException() instanceof IOException io && !(io instanceof ZipException)
                    && !(io instanceof EOFException)) {
                throw io;
            }
            throw Refused.invalid("IMPORT_CUT_OFF", "file", name);
        }
        catch (ZipException | EOFException e) {
            throw Refused.invalid("IMPORT_CUT_OFF", "file", name);
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

}
