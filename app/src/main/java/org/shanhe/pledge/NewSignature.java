package org.shanhe.pledge;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One side's signature under the frozen text (签署).
 *
 * @param paper the scan of what was signed by hand, or null
 * @param publicKey Ed25519 or SM2 in X.509, base64, or null
 * @param signature over the bytes of the text in UTF-8, base64, or null
 */
public record NewSignature(@NotNull Side side, @NotBlank @Size(max = 60) String name,
        @NotBlank @Size(max = 100) String post, @NotNull LocalDate signedOn, @Nullable Long paper,
        @Nullable @Size(max = 200) String publicKey, @Nullable @Size(max = 200) String signature) {

    /** Which side signs (甲方、乙方). */
    public enum Side {

        FIRST, SECOND

    }

}
