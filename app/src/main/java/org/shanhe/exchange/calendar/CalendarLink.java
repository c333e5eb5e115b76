package org.shanhe.exchange.calendar;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A secret address as its owner sees it (日历链接).
 *
 * @param address only in the answer that makes it: nobody can read it again
 * @param readAt when a calendar last asked, or null
 */
record CalendarLink(@Nullable String address, @Nullable Instant madeAt, @Nullable Instant readAt) {
}
