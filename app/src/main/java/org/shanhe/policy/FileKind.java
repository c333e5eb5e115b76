package org.shanhe.policy;

import java.util.List;

/**
 * One kind of file of a policy pack and how its entries are read: a bean for each kind. A
 * pack that lacks a file takes that of the pack it inherits from, file by file.
 *
 * @param <R> the record an entry becomes; its components are what the screens show and
 * compare
 */
public interface FileKind<R> {

    /** The name in addresses and words, e.g. {@code lines}. */
    String name();

    /** The path within a pack, e.g. {@code lines.yaml} or {@code codes/*.yaml}. */
    String path();

    /**
     * The entries of one file, read with {@code file.entry(KEYS)}. What is wrong is
     * thrown or noted ({@link Entry#problem}, {@link Entry#note}, {@link Entry#each}).
     */
    List<R> read(PackFile file);

    /** What tells an entry from the others of the pack; the same key twice is refused. */
    String key(R entry);

    /**
     * What only the whole pack can show, e.g. a code that no list has; called when every
     * file of the pack could be read.
     */
    default void check(Pack pack, List<Located<R>> entries) {
    }

    /**
     * An entry and the file it stands in.
     *
     * @param <R> the record
     */
    record Located<R>(R entry, PackFile file) {

        /** Notes a problem at the first place in the file where the word stands. */
        void note(String word, String what) {
            var at = Math.max(file.text().indexOf(word), 0);
            var line = (int) file.text().substring(0, at).lines().count();
            file.problems().add(new PackProblem(file.name(), Math.max(line, 1), 0, what));
        }
    }

}
