package org.shanhe.access;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.jspecify.annotations.Nullable;

/**
 * An audit entry as the chain sees it (审计记录): each column as the text PostgreSQL gives.
 * <p>
 * Its canonical form is the eight values in the order below, each written as the number
 * of its UTF-8 bytes in decimal, a colon and the bytes, or as a minus sign where there is
 * none; see docs/audit-chain.md.
 */
@JsonPropertyOrder({ "id", "tx", "at", "account", "action", "subject", "place", "detail" })
record AuditEntry(String id, String tx, String at, String account, String action, String subject,
        @Nullable String place, @Nullable String detail) {

    /** What the first link rests on. */
    static final byte[] GENESIS = sm3("shanhe audit chain 1".getBytes(StandardCharsets.UTF_8));

    byte[] canonical() {
        var form = new ByteArrayOutputStream();
        Stream.of(id, tx, at, account, action, subject).forEach(value -> write(form, value));
        write(form, place);
        write(form, detail);
        return form.toByteArray();
    }

    private static void write(ByteArrayOutputStream form, @Nullable String value) {
        if (value == null) {
            form.write('-');
            return;
        }
        var bytes = value.getBytes(StandardCharsets.UTF_8);
        form.writeBytes((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
        form.writeBytes(bytes);
    }

    /** The hash of this entry's link, given that of the link before. */
    byte[] hashAfter(byte[] previous) {
        return sm3(previous, canonical());
    }

    private static byte[] sm3(byte[]... parts) {
        var digest = new SM3Digest();
        for (var part : parts) {
            digest.update(part, 0, part.length);
        }
        var hash = new byte[digest.getDigestSize()];
        digest.doFinal(hash, 0);
        return hash;
    }

}
