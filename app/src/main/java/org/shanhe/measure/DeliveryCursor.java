package org.shanhe.measure;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Refused;

/** Where the page before ended in a list whose latest come first. */
record DeliveryCursor(LocalDate day, long id) {

    static final DeliveryCursor FIRST = new DeliveryCursor(LocalDate.of(9999, 12, 31), Long.MAX_VALUE);

    static DeliveryCursor of(@Nullable String cursor) {
        if (cursor == null) {
            return FIRST;
        }
        try {
            var parts = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII).split(":");
            return new DeliveryCursor(LocalDate.parse(parts[0]), Long.parseLong(parts[1]));
        }
        catch (RuntimeException e) {
            throw Refused.invalid("CURSOR_MALFORMED", "cursor", cursor);
        }
    }

    String write() {
        return Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString((day + ":" + id).getBytes(StandardCharsets.US_ASCII));
    }

}
