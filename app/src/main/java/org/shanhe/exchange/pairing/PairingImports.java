package org.shanhe.exchange.pairing;

import java.io.IOException;
import java.io.InputStream;
import org.shanhe.kernel.Audit;
import org.shanhe.kernel.DataFolder;
import org.shanhe.kernel.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A workbook of pairings on its way: received and matched, begun as a whole, taken back
 * as a whole, or thrown away (结对导入办理).
 */
@Service
class PairingImports {

    private final DataFolder data;

    private final PairingSheet sheet;

    private final PairingFiles files;

    private final Matched matched;

    private final Audit audit;

    PairingImports(DataFolder data, PairingSheet sheet, PairingFiles files, Matched matched, Audit audit) {
        this.data = data;
        this.sheet = sheet;
        this.files = files;
        this.matched = matched;
        this.audit = audit;
    }

    /** Keeps the file and matches its lines; nothing is begun. */
    @Transactional
    public PairingFile receive(InputStream in, String name) throws IOException {
        var original = data.keepOriginal(in);
        var read = sheet.read(data.kept(original.sha256()), name);
        var id = files.keep(name, original, read);
        matched.again(id);
        audit.note("exchange.pairing.receive", "pairing-file/" + id, null,
                "{\"lines\":%d}".formatted(read.lines().size()));
        return files.get(id);
    }

    /** Matches again by what the registers hold now. */
    @Transactional
    public PairingFile check(long id) {
        files.lock(id, "READ");
        matched.again(id);
        return files.get(id);
    }

    /**
     * Begins the pairings of the lines that are ready.
     * @param lines how many that were when the person decided
     */
    @Transactional
    public PairingFile apply(long id, int lines) {
        if (files.get(id).state().equals("APPLIED")) {
            return files.get(id);
        }
        files.lock(id, "READ");
        matched.again(id);
        var now = files.get(id).ready();
        if (now != lines) {
            throw Refused.conflict("PAIRING_FILE_CHANGED", "now", now, "then", lines);
        }
        Refused.unless(lines > 0, "PAIRING_FILE_NOTHING_READY");
        matched.begin(id);
        files.settle(id, "APPLIED", null);
        audit.note("exchange.pairing.apply", "pairing-file/" + id, null, "{\"begun\":%d}".formatted(lines));
        return files.get(id);
    }

    /** Takes back every pairing the file began. */
    @Transactional
    public PairingFile undo(long id, String reason) {
        files.lock(id, "APPLIED");
        int withdrawn = matched.takeBack(id, reason);
        files.settle(id, "UNDONE", reason);
        audit.note("exchange.pairing.undo", "pairing-file/" + id, null, "{\"withdrawn\":%d}".formatted(withdrawn));
        return files.get(id);
    }

    @Transactional
    public void discard(long id) {
        files.lock(id, "READ");
        files.settle(id, "DISCARDED", null);
        audit.note("exchange.pairing.discard", "pairing-file/" + id, null, null);
    }

}
