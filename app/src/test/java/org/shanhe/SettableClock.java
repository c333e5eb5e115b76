package org.shanhe;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** The platform's clock in tests; whoever sets it resets it. */
public class SettableClock extends Clock {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private volatile @Nullable Instant now;

    /** It is noon in China on this day. */
    public void set(LocalDate day) {
        now = day.atTime(LocalTime.NOON).atZone(CHINA).toInstant();
    }

    public void reset() {
        now = null;
    }

    @Override
    public Instant instant() {
        var set = now;
        return set == null ? Instant.now() : set;
    }

    @Override
    public ZoneId getZone() {
        return CHINA;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(instant(), zone);
    }

}
