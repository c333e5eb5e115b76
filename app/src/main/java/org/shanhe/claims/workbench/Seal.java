package org.shanhe.claims.workbench;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.params.Ed25519PublicKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;
import org.shanhe.kernel.InstallationKey;
import org.springframework.stereotype.Component;

/** Signs reports of checks with a key of the installation's own, Ed25519 (核对报告签名). */
@Component
public class Seal {

    private static final String USE = "claims report";

    private final InstallationKey installation;

    Seal(InstallationKey installation) {
        this.installation = installation;
    }

    /** By which anybody can check what it signed, in Base64. */
    public String publicKey() {
        return Base64.getEncoder().encodeToString(key().generatePublicKey().getEncoded());
    }

    String sign(String text) {
        var signer = new Ed25519Signer();
        signer.init(true, key());
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        signer.update(bytes, 0, bytes.length);
        return Base64.getEncoder().encodeToString(signer.generateSignature());
    }

    /** A key or a signature that cannot be read fits nothing. */
    static boolean verifies(String text, String publicKey, String signature) {
        try {
            var verifier = new Ed25519Signer();
            verifier.init(false, new Ed25519PublicKeyParameters(Base64.getDecoder().decode(publicKey)));
            var bytes = text.getBytes(StandardCharsets.UTF_8);
            verifier.update(bytes, 0, bytes.length);
            return verifier.verifySignature(Base64.getDecoder().decode(signature));
        }
        catch (IllegalArgumentException e) {
            return false;
        }
    }

    private Ed25519PrivateKeyParameters key() {
        return new Ed25519PrivateKeyParameters(installation.derive(USE));
    }

}
