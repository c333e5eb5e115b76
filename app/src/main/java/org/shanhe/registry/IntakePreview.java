package org.shanhe.registry;

import org.jspecify.annotations.Nullable;

/**
 * How many rows of a batch would be added, changed, left as they are or refused (预览).
 *
 * @param villages null where a preview was kept before villages could be imported
 */
public record IntakePreview(Counts households, Counts persons, Counts conditions, @Nullable Counts villages) {

    public record Counts(long add, long change, long same, long refuse) {
    }
}
