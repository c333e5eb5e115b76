package org.shanhe.exchange.delivery;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Audit;
import org.shanhe.kernel.DataFolder;
import org.shanhe.kernel.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A workbook on its way: received and judged, its strangers matched, accepted once, taken
 * back as a whole, or thrown away (批量登记).
 */
@Service
class DeliveryBatches {

    private final DataFolder data;

    private final DeliverySheet sheet;

    private final DeliveryFiles files;

    private final BatchWriting writing;

    private final Kinds kinds;

    private final Audit audit;

    DeliveryBatches(DataFolder data, DeliverySheet sheet, DeliveryFiles files, BatchWriting writing, Kinds kinds,
            Audit audit) {
        this.data = data;
        this.sheet = sheet;
        this.files = files;
        this.writing = writing;
        this.kinds = kinds;
        this.audit = audit;
    }

    /**
     * Keeps the file and judges its rows; nothing is recorded. The same file is the same
     * batch.
     */
    @Transactional
    public DeliveryFile receive(InputStream in, String name, DeliveryFiles.About about) throws IOException {
        var kind = kinds.of(about);
        var original = data.keepOriginal(in);
        var known = files.find(original.sha256(), about);
        if (known.isPresent()) {
            return files.get(known.get());
        }
        var read = sheet.read(data.kept(original.sha256()), name, kind, about.aClass(), kinds.today());
        long id = files.keep(name, original, read, about);
        writing.judge(id, kind);
        audit.note("exchange.deliveries.receive", "delivery-file/" + id, null, rows(read.lines().size()));
        return files.get(id);
    }

    /** Judges again by what the register and the rules say now. */
    @Transactional
    public DeliveryFile check(long id) {
        files.lock(id, "READ");
        writing.judge(id, kinds.of(id));
        return files.get(id);
    }

    /** A row whose receiver is not found by number is taken to mean this person. */
    @Transactional
    public DeliveryFile match(long id, long line, long person) {
        files.lock(id, "READ");
        writing.choose(id, line, person);
        writing.judge(id, kinds.of(id));
        return files.get(id);
    }

    /**
     * Records the rows that are ready, once.
     * @param rows how many that were when the person decided
     * @param others what the people not in the register are called who are counted by
     * number, or null where they are left out
     */
    @Transactional
    public DeliveryFile accept(long id, int rows, @Nullable String others) {
        if (files.get(id).state().equals("ACCEPTED")) {
            return files.get(id);
        }
        files.lock(id, "READ");
        var kind = kinds.of(id);
        writing.judge(id, kind);
        var now = files.get(id);
        if (now.ready() != rows) {
            throw Refused.conflict("DELIVERY_FILE_CHANGED", "now", now.ready(), "then", rows);
        }
        Refused.unless(rows > 0 || others != null && now.unknown() > 0, "DELIVERY_FILE_NOTHING_READY");
        writing.write(now, kind, others);
        audit.note("exchange.deliveries.accept", "delivery-file/" + id, null, rows(rows));
        return files.get(id);
    }

    /** Takes back whatever the file recorded. */
    @Transactional
    public DeliveryFile undo(long id, String reason) {
        files.lock(id, "ACCEPTED");
        int withdrawn = writing.takeBack(files.get(id), reason);
        audit.note("exchange.deliveries.undo", "delivery-file/" + id, null, rows(withdrawn));
        return files.get(id);
    }

    @Transactional
    public void discard(long id) {
        files.lock(id, "READ");
        writing.discard(id);
        audit.note("exchange.deliveries.discard", "delivery-file/" + id, null, rows(0));
    }

    private static String rows(int rows) {
        return "{\"rows\":%d}".formatted(rows);
    }

}
