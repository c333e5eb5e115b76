package org.shanhe.pledge;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Checks signatures over a text with the algorithm the JDK brings (电子签名). */
final class Ed25519 {

    private Ed25519() {
    }

    /** A key or a signature that cannot be read fits nothing. */
    static boolean verifies(String text, @Nullable String publicKey, @Nullable String signature) {
        if (publicKey == null || signature == null) {
            return false;
        }
        try {
            var key = KeyFactory.getInstance("Ed25519")
                .generatePublic(new X509EncodedKeySpec(Base64.getMimeDecoder().decode(publicKey)));
            var check = Signature.getInstance("Ed25519");
            check.initVerify(key);
            check.update(text.getBytes(StandardCharsets.UTF_8));
            return check.verify(Base64.getMimeDecoder().decode(signature));
        }
        catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }

    static String sha256(String text) {
        try {
            return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        }
        catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

}
