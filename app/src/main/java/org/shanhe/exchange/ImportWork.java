package org.shanhe.exchange;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.shanhe.access.Acting;
import org.shanhe.kernel.Refused;
import org.shanhe.kernel.Scope;
import org.shanhe.registry.Intake;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;

/**
 * Does the long work of imports in the background, one after another: a county's register
 * takes all the machine it can get (后台任务).
 */
@Component
class ImportWork implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(ImportWork.class);

    private final Imports imports;

    private final ImportReading reading;

    private final ImportApplication application;

    private final Intake intake;

    private final Uploads uploads;

    private final Acting acting;

    private final ExecutorService worker = Executors
        .newSingleThreadExecutor(Thread.ofPlatform().name("imports").daemon().factory());

    private final Map<Long, Future<?>> running = new ConcurrentHashMap<>();

    ImportWork(Imports imports, ImportReading reading, ImportApplication application, Intake intake, Uploads uploads,
            Acting acting) {
        this.imports = imports;
        this.reading = reading;
        this.application = application;
        this.intake = intake;
        this.uploads = uploads;
        this.acting = acting;
    }

    /** Reads the import in the scope it was uploaded in. */
    void read(long id) {
        var scope = imports.uploader(id).scope();
        submit(id, scope, () -> reading.read(id));
    }

    void apply(long id) {
        submit(id, Scope.current(), () -> settle(id, ImportState.READY, () -> {
            var job = imports.get(id);
            if (job.batch() != null && intake.staged(job.batch())) {
                application.apply(job);
                return;
            }
            // the database has crashed since and lost the staged rows: they are read
            // again, and applied if they come to what was agreed to
            again(id);
            var now = imports.get(id);
            if (Objects.equals(job.preview(), now.preview())
                    && imports.move(id, ImportState.APPLYING, ImportState.READY)) {
                application.apply(imports.get(id));
            }
        }));
    }

    void undo(long id) {
        submit(id, Scope.current(), () -> settle(id, ImportState.APPLIED, () -> application.undo(imports.get(id))));
    }

    /** Waits until nothing is being done with the import. */
    void await(long id) {
        var task = running.get(id);
        try {
            if (task != null) {
                task.get();
            }
        }
        catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
        catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Takes up what a stop or crash has broken off: a reading starts again, and so does
     * an application or undo, which the database has rolled back.
     */
    void resume() {
        Scope.system().run(() -> {
            var states = imports.states();
            uploads.sweep(states.keySet());
            states.forEach((id, state) -> {
                switch (state) {
                    case RECEIVED, READING -> read(id);
                    case APPLYING -> asAsked(id, ImportState.READY, "apply", () -> apply(id));
                    case UNDOING -> asAsked(id, ImportState.APPLIED, "undo", () -> undo(id));
                    default -> {
                    }
                }
            });
        });
    }

    private void asAsked(long id, ImportState otherwise, String verb, Runnable work) {
        try {
            acting.numbered(imports.acting(id), HttpMethod.POST, "/api/imports/" + id + "/" + verb).run(work);
        }
        catch (Refused refused) {
            // who asked for it may do so no longer
            imports.refuse(id, otherwise, refused.code(), refused.details());
        }
    }

    private void settle(long id, ImportState otherwise, Runnable work) {
        try {
            work.run();
        }
        catch (Refused refused) {
            imports.refuse(id, otherwise, refused.code(), refused.details());
            if (refused.code().equals("INTAKE_OUTDATED")) {
                again(id);
            }
        }
        catch (RuntimeException e) {
            log.error("import {} failed", id, e);
            imports.refuse(id, otherwise, "IMPORT_FAILED", Map.of("id", id));
        }
    }

    private void again(long id) {
        imports.uploader(id).scope().run(() -> reading.read(id));
    }

    private void submit(long id, Scope scope, Runnable task) {
        running.put(id, worker.submit(() -> {
            try {
                scope.run(task);
            }
            finally {
                running.remove(id);
            }
        }));
    }

    @Override
    public void destroy() {
        worker.shutdownNow();
    }

}
