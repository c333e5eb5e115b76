package org.shanhe.registry;

/** How many rows of a batch would be added, changed, left as they are or refused (预览). */
public record IntakePreview(Counts households, Counts persons, Counts conditions) {

    public record Counts(long add, long change, long same, long refuse) {
    }
}
