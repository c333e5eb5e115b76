package org.shanhe.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The policy packs in force. A reload replaces all of them at once or, where one is bad,
 * none.
 */
@Component
public class Packs {

    private final String root;

    private final PackReader reader;

    private final FutureTask<PackSet> first;

    private volatile @Nullable PackSet replaced;

    Packs(@Value("${shanhe.policy:classpath:policy}") String root, List<FileKind<?>> kinds) {
        this.root = root;
        this.reader = new PackReader(kinds);
        this.first = new FutureTask<>(() -> read(root));
        // what else starts takes as long
        Thread.ofPlatform().name("packs").daemon().start(first);
    }

    public PackSet current() {
        var packs = replaced;
        return packs == null ? first() : packs;
    }

    private PackSet first() {
        try {
            return first.get();
        }
        catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        }
        catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The pack in force for business of this day. */
    public Pack on(LocalDate day) {
        return current().on(day);
    }

    /**
     * Reads the packs of a folder without putting them in force.
     * @throws BadPacks with everything that is wrong
     */
    PackSet read(String folder) {
        return reader.read(folder, PackFolder.read(folder));
    }

    PackSet read(String name, Map<String, Map<String, String>> folders) {
        return reader.read(name, folders);
    }

    /** The folder of this installation. */
    String root() {
        return root;
    }

    PackSet readAgain() {
        return read(root);
    }

    void replace(PackSet packs) {
        this.replaced = packs;
    }

}
