package org.shanhe.exchange.sheet;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongConsumer;
import java.util.zip.ZipEntry;
import org.shanhe.kernel.Refused;

/**
 * An unpacked part of a workbook that refuses to unpack into far more than a workbook
 * ever holds (a zip bomb). It counts while reading, since the sizes a zip declares may
 * lie.
 */
final class BoundedStream extends FilterInputStream {

    private static final long HARMLESS = 32L << 20;

    private static final long MOST = 8L << 30;

    /** Sheets of equal rows pack about 60 times; zeros pack 1000 times. */
    private static final long MOST_TIMES = 200;

    private static final long STEP = 1 << 18;

    private final long bound;

    private final String file;

    private final LongConsumer read;

    private long count;

    private long told;

    BoundedStream(InputStream in, ZipEntry entry, String file, LongConsumer read) {
        super(in);
        this.file = file;
        this.read = read;
        this.bound = Math.min(MOST, Math.max(HARMLESS, entry.getCompressedSize() * MOST_TIMES));
    }

    @Override
    public int read() throws IOException {
        var one = super.read();
        if (one >= 0) {
            counted(1);
        }
        return one;
    }

    @Override
    public int read(byte[] buffer, int from, int length) throws IOException {
        var some = super.read(buffer, from, length);
        if (some > 0) {
            counted(some);
        }
        return some;
    }

    private void counted(int some) {
        count += some;
        if (count > bound) {
            throw Refused.invalid("IMPORT_ZIP_BOMB", "file", file);
        }
        if (count - told >= STEP) {
            told = count;
            read.accept(count);
        }
    }

}
