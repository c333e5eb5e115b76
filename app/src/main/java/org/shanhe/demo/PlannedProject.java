package org.shanhe.demo;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A project of the demo world with the money it is to receive.
 *
 * @param yuan what the documents' sums leave for it; 0 where no document states an amount
 */
record PlannedProject(String number, String name, String purpose, @Nullable String sector, County county, long place,
        LocalDate startedOn, LocalDate completedOn, long yuan) {
}
