package org.shanhe.plan;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Refused;

/** Where a page of a list in the order of villages ended. */
record Position(long village, long id) {

    static Position after(@Nullable String cursor) {
        if (cursor == null) {
            return new Position(-1, -1);
        }
        try {
            var parts = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII).split(":");
            return new Position(Long.parseLong(parts[0]), Long.parseLong(parts[1]));
        }
        catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            throw Refused.invalid("CURSOR_MALFORMED", "cursor", cursor);
        }
    }

    String write() {
        return Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString((village + ":" + id).getBytes(StandardCharsets.US_ASCII));
    }

}
