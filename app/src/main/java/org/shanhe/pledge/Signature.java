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
     * @param algorithm of the key
     */
    record Checked(Signature signature, @Nullable Boolean fits, TextSignature.@Nullable Algorithm algorithm) {
    }

    Checked against(@Nullable String text) {
        return new Checked(this,
                signature == null || text == null ? null : TextSignature.verifies(text, publicKey, signature),
                TextSignature.algorithm(publicKey));
    }

}
