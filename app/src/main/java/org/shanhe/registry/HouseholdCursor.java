package org.shanhe.registry;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.shanhe.kernel.InstallationKey;
import org.shanhe.kernel.Refused;
import org.springframework.stereotype.Component;

/**
 * Where a page of the list ends (翻页标记). Encrypted, because a list shows names masked
 * while the order needs them whole; good only for the order it was made in.
 */
@Component
class HouseholdCursor {

    private static final byte[] LABEL = "cursor".getBytes(StandardCharsets.UTF_8);

    private final InstallationKey.Cipher cipher;

    HouseholdCursor(RegistryKey key) {
        this.cipher = key.cipher();
    }

    record Position(Object key, long id) {
    }

    String after(HouseholdOrder order, HouseholdRow last) {
        var text = order.key() + " " + order.down() + " " + last.id() + " " + order.keyOf(last);
        return Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(cipher.encrypt(LABEL, text.getBytes(StandardCharsets.UTF_8)));
    }

    Position read(String cursor, HouseholdOrder order) {
        try {
            var sealed = Base64.getUrlDecoder().decode(cursor);
            var parts = new String(cipher.decrypt(LABEL, sealed), StandardCharsets.UTF_8).split(" ", 4);
            Refused.unless(parts[0].equals(order.key().name()) && parts[1].equals(Boolean.toString(order.down())),
                    "CURSOR_MALFORMED", "cursor", cursor);
            return new Position(order.parameter(parts[3]), Long.parseLong(parts[2]));
        }
        catch (IllegalArgumentException | IllegalStateException e) {
            throw Refused.invalid("CURSOR_MALFORMED", "cursor", cursor);
        }
    }

}
