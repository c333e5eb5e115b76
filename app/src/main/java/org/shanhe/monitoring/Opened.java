package org.shanhe.monitoring;

/** A matter after it was opened or a step was taken. */
public record Opened(long id, int version) {
}
