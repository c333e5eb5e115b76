package org.shanhe.pledge;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import org.bouncycastle.asn1.gm.GMObjectIdentifiers;
import org.bouncycastle.crypto.Signer;
import org.bouncycastle.crypto.params.AsymmetricKeyParameter;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.params.Ed25519PublicKeyParameters;
import org.bouncycastle.crypto.params.ParametersWithID;
import org.bouncycastle.crypto.signers.Ed25519Signer;
import org.bouncycastle.crypto.signers.SM2Signer;
import org.bouncycastle.crypto.util.PublicKeyFactory;
import org.bouncycastle.crypto.util.SubjectPublicKeyInfoFactory;
import org.jspecify.annotations.Nullable;

/**
 * Checks signatures over a text (电子签名): Ed25519, and SM2 with SM3 and the identity that
 * GB/T 35276 gives for signers without one of their own.
 */
final class TextSignature {

    private static final byte[] SIGNER = "1234567812345678".getBytes(StandardCharsets.US_ASCII);

    private TextSignature() {
    }

    /** The kind of key a signature is checked with. */
    enum Algorithm {

        ED25519, SM2

    }

    /** The kind of a key, or null for one that cannot be read or is of another kind. */
    static @Nullable Algorithm algorithm(@Nullable String publicKey) {
        var key = publicKey == null ? null : key(publicKey);
        return key == null ? null : key instanceof Ed25519PublicKeyParameters ? Algorithm.ED25519 : Algorithm.SM2;
    }

    /** A key or a signature that cannot be read fits nothing. */
    static boolean verifies(String text, @Nullable String publicKey, @Nullable String signature) {
        var key = publicKey == null || signature == null ? null : key(publicKey);
        if (key == null || signature == null) {
            return false;
        }
        try {
            var bytes = text.getBytes(StandardCharsets.UTF_8);
            Signer check = key instanceof Ed25519PublicKeyParameters ? new Ed25519Signer() : new SM2Signer();
            check.init(false, check instanceof SM2Signer ? new ParametersWithID(key, SIGNER) : key);
            check.update(bytes, 0, bytes.length);
            return check.verifySignature(Base64.getMimeDecoder().decode(signature));
        }
        catch (IllegalArgumentException e) {
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

    private static @Nullable AsymmetricKeyParameter key(String publicKey) {
        try {
            var key = PublicKeyFactory.createKey(Base64.getMimeDecoder().decode(publicKey));
            return key instanceof Ed25519PublicKeyParameters || key instanceof ECPublicKeyParameters && onSm2(key) ? key
                    : null;
        }
        catch (IOException | RuntimeException e) {
            return null;
        }
    }

    private static boolean onSm2(AsymmetricKeyParameter key) throws IOException {
        return GMObjectIdentifiers.sm2p256v1
            .equals(SubjectPublicKeyInfoFactory.createSubjectPublicKeyInfo(key).getAlgorithm().getParameters());
    }

}
