package org.shanhe.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.shanhe.kernel.DataFolder;
import org.springframework.stereotype.Component;

/**
 * The folder of uploaded files. A file is first received whole and made durable, and only
 * then moved to where an import finds it: half an upload leaves nothing.
 */
@Component
class Uploads {

    private static final String INCOMING = "incoming-";

    private final Path folder;

    Uploads(DataFolder data) {
        this.folder = data.file("uploads");
    }

    /** A file that has arrived and lies beside the imports. */
    record Received(Path path, String name, String sha256, long bytes) {
    }

    Received receive(InputStream in, String name) throws IOException {
        Files.createDirectories(folder);
        var path = folder.resolve(INCOMING + UUID.randomUUID());
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            try (var digesting = new DigestInputStream(in, digest)) {
                Files.copy(digesting, path);
            }
            sync(path, StandardOpenOption.WRITE);
            return new Received(path, name, HexFormat.of().formatHex(digest.digest()), Files.size(path));
        }
        catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
        catch (IOException e) {
            Files.deleteIfExists(path);
            throw e;
        }
    }

    StoredFile keep(long id, int position, Received received) {
        try {
            var home = Files.createDirectories(folder.resolve(String.valueOf(id)));
            var stored = position + "-" + received.sha256().substring(0, 16);
            Files.move(received.path(), home.resolve(stored), StandardCopyOption.ATOMIC_MOVE);
            sync(home, StandardOpenOption.READ);
            sync(folder, StandardOpenOption.READ);
            return new StoredFile(position, received.name(), stored, received.sha256(), received.bytes());
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path path(long id, StoredFile file) {
        return folder.resolve(String.valueOf(id)).resolve(file.stored());
    }

    void forget(long id) {
        delete(folder.resolve(String.valueOf(id)));
    }

    void forget(Received received) {
        delete(received.path());
    }

    /**
     * Deletes what no import owns: uploads broken off, or a crash before the import was
     * noted.
     */
    void sweep(Set<Long> imports) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (var entries = Files.list(folder)) {
            entries.filter(entry -> orphan(entry.getFileName().toString(), imports)).toList().forEach(Uploads::delete);
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean orphan(String name, Set<Long> imports) {
        return name.startsWith(INCOMING)
                || name.chars().allMatch(c -> c >= '0' && c <= '9') && !imports.contains(Long.valueOf(name));
    }

    private static void delete(Path path) {
        try (Stream<Path> inside = Files.isDirectory(path) ? Files.list(path) : Stream.empty()) {
            for (var file : inside.toList()) {
                Files.deleteIfExists(file);
            }
            Files.deleteIfExists(path);
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void sync(Path path, StandardOpenOption mode) throws IOException {
        try (var channel = FileChannel.open(path, mode)) {
            channel.force(true);
        }
    }

}
