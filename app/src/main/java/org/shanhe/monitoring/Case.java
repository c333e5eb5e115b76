package org.shanhe.monitoring;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A matter on its way through a procedure (办件).
 *
 * @param title the head's name or the place's
 * @param facts the latest answer to each field of its forms, as JSON
 */
record Case(long id, String procedure, String pack, String packVersion, int version, @Nullable Long household,
        long place, String title, String state, LocalDate stateSince, LocalDate openedOn, @Nullable LocalDate endedOn,
        String facts, boolean drafted) {
}
