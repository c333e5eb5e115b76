package org.shanhe;

import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.DataFolder;
import org.springframework.boot.context.event.ApplicationContextInitializedEvent;
import org.springframework.boot.context.event.ApplicationFailedEvent;
import org.springframework.context.ApplicationEvent;
import org.springframework.context.ApplicationListener;

/**
 * Starts the embedded database while Spring is still reading classes, because each waits
 * for the other a third of the start otherwise.
 */
class DatabaseStart implements ApplicationListener<ApplicationEvent> {

    private @Nullable Begun begun;

    @Override
    public void onApplicationEvent(ApplicationEvent event) {
        if (event instanceof ApplicationContextInitializedEvent initialized) {
            begin(initialized);
        }
        // a context that failed gives no beans any more
        else if (event instanceof ApplicationFailedEvent && begun != null) {
            begun.close();
        }
    }

    private void begin(ApplicationContextInitializedEvent event) {
        var environment = event.getApplicationContext().getEnvironment();
        if (!event.getSpringApplication().getAllSources().contains(Shanhe.class)
                || EmbeddedDatabase.isOutside(environment)) {
            return;
        }
        var folder = new DataFolder(Path.of(environment.getRequiredProperty("shanhe.data")));
        var command = environment.getProperty("shanhe.command", Boolean.class, false);
        var start = new FutureTask<>(() -> command ? LocalDatabase.startOrJoin(folder) : LocalDatabase.start(folder));
        Thread.ofPlatform().name("database-start").daemon().start(start);
        begun = new Begun(start);
        event.getApplicationContext().getBeanFactory().registerSingleton("databaseStart", begun);
    }

    /** A start that is going on. */
    record Begun(FutureTask<LocalDatabase> start) {

        LocalDatabase await() {
            try {
                return start.get();
            }
            catch (ExecutionException e) {
                throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
            }
            catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }

        // a context that failed before it asked for the database does not close it
        void close() {
            try {
                start.get().close();
            }
            catch (ExecutionException e) {
                // the very failure, or one that nobody waits for any more
            }
            catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

    }

}
