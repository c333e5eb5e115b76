package org.shanhe.pledge;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A signature under a letter as it is kept (签名). */
record Signature(NewSignature.Side side, String name, String post, LocalDate signedOn, @Nullable Long paper,
        @Nullable String paperName, @Nullable String publicKey, @Nullable String signature) {

    /**
     * A signature, and whether it still fits the text that was frozen.
     *
     * @param fits null where it was made by hand
     */
    record Checked(Signature signature, @Nullable Boolean fits) {
    }

    Checked against(@Nullable String text) {
        return new Checked(this,
                signature == null || text == null ? null : Ed25519.verifies(text, publicKey, signature));
    }

}
