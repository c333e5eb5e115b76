package org.shanhe.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Audit;
import org.shanhe.kernel.Refused;
import org.shanhe.kernel.Scope;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes registers in from files (导入): upload, answer, apply, undo. Everything long runs
 * in the background; {@link #await} waits for it.
 */
@Service
public class Importer {

    private final Imports imports;

    private final Uploads uploads;

    private final ImportWork work;

    private final Audit audit;

    private final TransactionTemplate transaction;

    private final JsonMapper json;

    Importer(Imports imports, Uploads uploads, ImportWork work, Audit audit, TransactionTemplate transaction,
            JsonMapper json) {
        this.imports = imports;
        this.uploads = uploads;
        this.work = work;
        this.audit = audit;
        this.transaction = transaction;
        this.json = json;
    }

    /** A file on its way in. */
    public record Upload(String name, InputStream content) {
    }

    /**
     * Keeps the files and begins to read them, in the current scope.
     * @param codes if already known which ethnic codes the files use
     * @return the import's number
     */
    public long upload(List<Upload> files, @Nullable EthnicCodes codes) throws IOException {
        var received = new ArrayList<Uploads.Received>();
        long id;
        try {
            for (var file : files) {
                received.add(uploads.receive(file.content(), file.name()));
            }
            id = keep(received, codes);
        }
        catch (IOException | RuntimeException e) {
            received.forEach(uploads::forget);
            throw e;
        }
        work.read(id);
        return id;
    }

    private long keep(List<Uploads.Received> received, @Nullable EthnicCodes codes) {
        var id = transaction.execute(_ -> {
            var created = imports.add();
            var stored = new ArrayList<StoredFile>();
            for (var file : received) {
                stored.add(uploads.keep(created, stored.size() + 1, file));
            }
            imports.addFiles(created, stored);
            if (codes != null) {
                imports.presetEthnicCodes(created, codes);
            }
            audit.note("exchange.import.upload", "import/" + created, null, json.writeValueAsString(stored));
            return created;
        });
        if (id == null) {
            throw new IllegalStateException("the transaction gave no number");
        }
        return id;
    }

    public Import get(long id) {
        var job = imports.get(id);
        var scope = Scope.current();
        if (job.account() != scope.account() && scope.account() != 0 && !scope.hasAnyRole("DATA_STEWARD")) {
            throw Refused.notFound("IMPORT_UNKNOWN", "id", id);
        }
        return job;
    }

    /** Says which ethnic codes the file uses, and reads it again. */
    public void answer(long id, EthnicCodes codes) {
        var job = get(id);
        inState(imports.answer(id, codes), job);
        audit.note("exchange.import.answer", "import/" + id, null, json.writeValueAsString(Map.of("codes", codes)));
        work.read(id);
    }

    /** Writes what the preview shows into the registry. */
    public void apply(long id) {
        var job = get(id);
        inState(imports.move(id, ImportState.APPLYING, ImportState.READY), job);
        work.apply(id);
    }

    /** Takes a whole applied import back. */
    public void undo(long id) {
        var job = get(id);
        inState(imports.move(id, ImportState.UNDOING, ImportState.APPLIED), job);
        work.undo(id);
    }

    /** Forgets an import that was not applied, with its files. */
    public void discard(long id) {
        var job = get(id);
        work.await(id);
        inState(imports.remove(id), job);
        uploads.forget(id);
        audit.note("exchange.import.discard", "import/" + id, null, null);
    }

    /** Waits until the import is at rest. */
    public Import await(long id) {
        work.await(id);
        return get(id);
    }

    private static void inState(boolean moved, Import job) {
        if (!moved) {
            throw Refused.conflict("IMPORT_STATE", "state", job.state(), "file", job.fileName());
        }
    }

}
