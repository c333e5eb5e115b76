package org.shanhe.exchange;

/** Tells the import now and then how many bytes have been read (进度). */
final class Progress {

    private static final long EVERY = 300_000_000L;

    private final Imports imports;

    private final long id;

    private final long total;

    private long before;

    private long now;

    private long toldAt = System.nanoTime();

    Progress(Imports imports, long id, long total) {
        this.imports = imports;
        this.id = id;
        this.total = total;
    }

    void read(long bytes) {
        now = before + bytes;
        if (System.nanoTime() - toldAt > EVERY) {
            toldAt = System.nanoTime();
            // the checks over many rows come after the reading
            imports.progress(id, Math.min(now, total), total + total / 5);
        }
    }

    void sheetDone() {
        before = now;
    }

}
