package org.shanhe.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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

    private volatile PackSet current;

    Packs(@Value("${shanhe.policy:classpath:policy}") String root, List<FileKind<?>> kinds) {
        this.root = root;
        this.reader = new PackReader(kinds);
        this.current = read(root);
    }

    public PackSet current() {
        return current;
    }

    /** The pack in force for business of this day. */
    public Pack on(LocalDate day) {
        return current.on(day);
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
        this.current = packs;
    }

}
