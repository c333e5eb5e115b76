package org.shanhe.registry;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * A village's year as a file states it (村表行). A fact the file does not state stays as it
 * is.
 *
 * @param facts columns of registry.village_fact by name, or null where the row states
 * none
 * @param problem the first check the row failed, or null
 */
public record IntakeVillage(long row, @Nullable Long village, int year, @Nullable ObjectNode facts,
        @Nullable String problem) {
}
