package org.shanhe.place;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Supplier;

/** A stream that refuses to go on after so many bytes, whatever length was announced. */
final class Capped extends FilterInputStream {

    private final Supplier<? extends RuntimeException> refusal;

    private long left;

    Capped(InputStream in, long most, Supplier<? extends RuntimeException> refusal) {
        super(in);
        this.left = most;
        this.refusal = refusal;
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        count(read < 0 ? 0 : 1);
        return read;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = super.read(bytes, offset, length);
        count(Math.max(0, read));
        return read;
    }

    /**
     * Whoever reads may close; the body of a request stays open, so that its rest can be
     * taken before it is refused.
     */
    @Override
    public void close() {
    }

    private void count(int bytes) {
        left -= bytes;
        if (left < 0) {
            throw refusal.get();
        }
    }

}
