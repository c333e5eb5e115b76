package org.shanhe;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.DataFolder;

/**
 * The embedded database of a data folder: started by this process, or, for a command
 * beside a running platform, the one that runs already.
 */
record LocalDatabase(DatabaseRoles roles, @Nullable EmbeddedPostgres started) implements AutoCloseable {

    static LocalDatabase start(DataFolder folder) {
        var postgres = EmbeddedPostgres.start(folder);
        return new LocalDatabase(postgres.roles(), postgres);
    }

    static LocalDatabase startOrJoin(DataFolder folder) {
        try {
            var lock = FolderLock.tryTake(folder);
            if (lock.isEmpty()) {
                return join(folder);
            }
            lock.get().close();
            return start(folder);
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static LocalDatabase join(DataFolder folder) throws IOException, InterruptedException {
        var files = DatabaseFiles.in(folder);
        for (var attempt = 0; files.runningPort() == 0; attempt++) {
            CannotStart.unless(attempt < 600, "database-not-reachable", folder.path());
            Thread.sleep(100);
        }
        return new LocalDatabase(new DatabaseRoles(files.runningPort(), DatabasePasswords.in(folder)), null);
    }

    boolean joined() {
        return started == null;
    }

    @Override
    public void close() {
        if (started != null) {
            started.close();
        }
    }

}
