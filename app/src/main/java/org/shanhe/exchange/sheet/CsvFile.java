package org.shanhe.exchange.sheet;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.LongConsumer;
import org.shanhe.kernel.Refused;

/** A CSV file as one sheet, in UTF-8 or GB18030, separated by comma, semicolon or tab. */
final class CsvFile implements TableFile {

    private static final int TELL_EVERY = 4096;

    private final Path file;

    private final String name;

    private final Charset charset;

    private final boolean marked;

    private final boolean ragged;

    /**
     * @param ragged whether a line may have fewer or more fields than the first; where it
     * may not, a short last line shows that the file was cut off
     */
    CsvFile(Path file, String name, boolean ragged) throws IOException {
        this.ragged = ragged;
        this.file = file;
        this.name = name;
        try (var in = Files.newInputStream(file)) {
            var head = in.readNBytes(3);
            this.marked = head.length == 3 && (head[0] & 0xFF) == 0xEF && (head[1] & 0xFF) == 0xBB
                    && (head[2] & 0xFF) == 0xBF;
        }
        this.charset = marked || utf8() ? StandardCharsets.UTF_8 : Charset.forName("GB18030");
    }

    /** The whole file is tried: one Chinese name far down decides. */
    private boolean utf8() throws IOException {
        var decoder = StandardCharsets.UTF_8.newDecoder();
        var bytes = ByteBuffer.allocate(1 << 16);
        var chars = CharBuffer.allocate(1 << 16);
        try (var channel = Files.newByteChannel(file)) {
            boolean end = false;
            while (!end) {
                end = channel.read(bytes) < 0;
                bytes.flip();
                chars.clear();
                if (decoder.decode(bytes, chars, end).isError()) {
                    return false;
                }
                bytes.compact();
            }
        }
        return true;
    }

    @Override
    public List<String> sheets() {
        return List.of(name);
    }

    @Override
    public long size() {
        try {
            return Files.size(file);
        }
        catch (IOException e) {
            return 0;
        }
    }

    @Override
    public List<CellRange> read(int sheet, Rows rows, LongConsumer read) throws IOException {
        var row = new SheetRow();
        try (var counted = new Counting(Files.newInputStream(file));
                var reader = reader(counted);
                var records = CsvReader.builder()
                    .fieldSeparator(separator())
                    .allowExtraFields(ragged)
                    .allowMissingFields(ragged)
                    .ofCsvRecord(reader)) {
            int number = 0;
            for (CsvRecord fields : records) {
                row.start(++number);
                for (int i = 0; i < fields.getFieldCount(); i++) {
                    row.put(i, fields.getField(i), 0);
                }
                if (number % TELL_EVERY == 0) {
                    read.accept(counted.count);
                }
                if (!rows.row(row)) {
                    break;
                }
            }
        }
        catch (CsvParseException e) {
            throw Refused.invalid("IMPORT_CUT_OFF", "file", name);
        }
        return List.of();
    }

    private BufferedReader reader(InputStream in) throws IOException {
        if (marked) {
            in.skipNBytes(3);
        }
        return new BufferedReader(new InputStreamReader(in, charset), 1 << 16);
    }

    /** The one that is most frequent in the first lines. */
    private char separator() throws IOException {
        int commas = 0;
        int semicolons = 0;
        int tabs = 0;
        try (var reader = reader(Files.newInputStream(file))) {
            for (int i = 0; i < 8192; i++) {
                switch (reader.read()) {
                    case ',' -> commas++;
                    case ';' -> semicolons++;
                    case '\t' -> tabs++;
                    default -> {
                    }
                }
            }
        }
        return tabs > commas && tabs > semicolons ? '\t' : semicolons > commas ? ';' : ',';
    }

    @Override
    public void close() {
        // each reading opens the file anew
    }

    private static final class Counting extends java.io.FilterInputStream {

        private long count;

        Counting(InputStream in) {
            super(in);
        }

        @Override
        public int read(byte[] buffer, int from, int length) throws IOException {
            var some = super.read(buffer, from, length);
            count += Math.max(0, some);
            return some;
        }

    }

}
