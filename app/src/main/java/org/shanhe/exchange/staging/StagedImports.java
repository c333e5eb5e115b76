package org.shanhe.exchange.staging;

import java.io.IOException;
import java.io.InputStream;
import org.shanhe.kernel.Audit;
import org.shanhe.kernel.DataFolder;
import org.shanhe.kernel.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A workbook on its way, whatever its kind (导入办理): received and judged, carried out as a
 * whole, taken back as a whole, or thrown away.
 */
@Service
class StagedImports {

    private final DataFolder data;

    private final StagedFiles files;

    private final Audit audit;

    StagedImports(DataFolder data, StagedFiles files, Audit audit) {
        this.data = data;
        this.files = files;
        this.audit = audit;
    }

    /** Keeps the file and judges its lines; nothing is carried out. */
    @Transactional
    public StagedFile receive(StagedKind kind, InputStream in, String name) throws IOException {
        var original = data.keepOriginal(in);
        var read = new StagedSheet(kind).read(data.kept(original.sha256()), name);
        var id = files.keep(kind.name(), name, original, read);
        judge(kind, id);
        note(kind, "receive", id, read.lines().size());
        return files.get(kind.name(), id);
    }

    /** Judges again by what the registers hold now. */
    @Transactional
    public StagedFile check(StagedKind kind, long id) {
        files.lock(kind.name(), id, "READ");
        judge(kind, id);
        return files.get(kind.name(), id);
    }

    /**
     * Carries out the lines that are ready.
     * @param lines how many that were when the person decided
     */
    @Transactional
    public StagedFile apply(StagedKind kind, long id, int lines) {
        if (files.get(kind.name(), id).state().equals("APPLIED")) {
            return files.get(kind.name(), id);
        }
        files.lock(kind.name(), id, "READ");
        judge(kind, id);
        var ready = files.lines(id, "READY", 0, StagedSheet.MOST_LINES);
        if (ready.size() != lines) {
            throw Refused.conflict("STAGED_FILE_CHANGED", "now", ready.size(), "then", lines);
        }
        Refused.unless(lines > 0, "STAGED_FILE_NOTHING_READY");
        files.became(kind.apply(id, ready));
        files.settle(id, "APPLIED", null);
        note(kind, "apply", id, lines);
        return files.get(kind.name(), id);
    }

    /** Takes back everything the file did. */
    @Transactional
    public StagedFile undo(StagedKind kind, long id, String reason) {
        files.lock(kind.name(), id, "APPLIED");
        var done = files.lines(id, "READY", 0, StagedSheet.MOST_LINES);
        kind.undo(id, done, reason);
        files.settle(id, "UNDONE", reason);
        note(kind, "undo", id, done.size());
        return files.get(kind.name(), id);
    }

    @Transactional
    public void discard(StagedKind kind, long id) {
        files.lock(kind.name(), id, "READ");
        files.settle(id, "DISCARDED", null);
        note(kind, "discard", id, 0);
    }

    private void judge(StagedKind kind, long id) {
        files.judged(kind.judge(files.lines(id, null, 0, StagedSheet.MOST_LINES)));
    }

    private void note(StagedKind kind, String act, long id, int lines) {
        audit.note("exchange.staged." + act, kind.name() + "-file/" + id, null, "{\"lines\":%d}".formatted(lines));
    }

}
