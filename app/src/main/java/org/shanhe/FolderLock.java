package org.shanhe;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.DataFolder;

/** The one process that may write to a data folder holds this; its death releases it. */
record FolderLock(FileChannel channel) implements AutoCloseable {

    static FolderLock take(DataFolder folder) throws IOException {
        return tryTake(folder).orElseThrow(() -> new CannotStart("folder-in-use", folder.path()));
    }

    static Optional<FolderLock> tryTake(DataFolder folder) throws IOException {
        try {
            Files.createDirectories(folder.path());
            var channel = FileChannel.open(folder.file("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (lock(channel) == null) {
                channel.close();
                return Optional.empty();
            }
            return Optional.of(new FolderLock(channel));
        }
        catch (AccessDeniedException e) {
            throw new CannotStart(e, "folder-not-writable", folder.path());
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        }
        catch (OverlappingFileLockException e) {
            // held by another context of this very process
            return null;
        }
    }

}
