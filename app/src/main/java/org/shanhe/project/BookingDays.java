package org.shanhe.project;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Refused;
import org.shanhe.policy.Libraries;
import org.springframework.stereotype.Component;

/** The day on which money is booked: today or before (记账日期). */
@Component
class BookingDays {

    private final Clock clock;

    private final Libraries libraries;

    BookingDays(Clock clock, Libraries libraries) {
        this.clock = clock;
        this.libraries = libraries;
    }

    LocalDate day(@Nullable LocalDate on) {
        var today = LocalDate.now(clock);
        Refused.unless(on == null || !on.isAfter(today), "DAY_AHEAD");
        return on == null ? today : on;
    }

    String pack(LocalDate on) {
        return libraries.said(on);
    }

}
