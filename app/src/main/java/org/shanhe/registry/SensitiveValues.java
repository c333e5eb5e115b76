package org.shanhe.registry;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.engines.SM4Engine;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.modes.GCMBlockCipher;
import org.bouncycastle.crypto.modes.GCMModeCipher;
import org.bouncycastle.crypto.params.AEADParameters;
import org.bouncycastle.crypto.params.KeyParameter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Encrypts ID numbers, phones, accounts and health (敏感信息加密): SM4 in GCM, with a keyed SM3
 * token beside it by which equal values are found.
 */
@Component
public class SensitiveValues {

    private static final byte FORMAT = 1;

    private static final int NONCE = 12;

    private static final int TAG_BITS = 128;

    private static final int TOKEN = 16;

    private final KeyParameter cipherKey;

    private final KeyParameter tokenKey;

    // making a cipher costs more than encrypting an ID number
    private final ThreadLocal<Tools> tools = ThreadLocal.withInitial(Tools::new);

    SensitiveValues(RegistryKey key) {
        this.cipherKey = new KeyParameter(Arrays.copyOf(key.derive("cipher"), 16));
        this.tokenKey = new KeyParameter(key.derive("token"));
    }

    public byte @Nullable [] encrypt(SensitiveField field, @Nullable String value) {
        if (value == null) {
            return null;
        }
        var plain = value.getBytes(StandardCharsets.UTF_8);
        var own = tools.get();
        var sealed = new byte[1 + NONCE + plain.length + TAG_BITS / 8];
        sealed[0] = FORMAT;
        var nonce = new byte[NONCE];
        own.random.nextBytes(nonce);
        System.arraycopy(nonce, 0, sealed, 1, NONCE);
        own.cipher.init(true, new AEADParameters(own.keyOnce(), TAG_BITS, nonce, field.label()));
        try {
            int done = own.cipher.processBytes(plain, 0, plain.length, sealed, 1 + NONCE);
            own.cipher.doFinal(sealed, 1 + NONCE + done);
        }
        catch (InvalidCipherTextException e) {
            throw new IllegalStateException(e);
        }
        return sealed;
    }

    public @Nullable String decrypt(SensitiveField field, byte @Nullable [] sealed) {
        if (sealed == null) {
            return null;
        }
        if (sealed.length < 1 + NONCE + TAG_BITS / 8 || sealed[0] != FORMAT) {
            throw new IllegalStateException("not an encrypted value");
        }
        var own = tools.get();
        var nonce = Arrays.copyOfRange(sealed, 1, 1 + NONCE);
        own.cipher.init(false, new AEADParameters(own.keyOnce(), TAG_BITS, nonce, field.label()));
        var plain = new byte[sealed.length - 1 - NONCE - TAG_BITS / 8];
        try {
            int done = own.cipher.processBytes(sealed, 1 + NONCE, sealed.length - 1 - NONCE, plain, 0);
            own.cipher.doFinal(plain, done);
        }
        catch (InvalidCipherTextException e) {
            throw new IllegalStateException("an encrypted value was altered, or belongs to another key", e);
        }
        return new String(plain, StandardCharsets.UTF_8);
    }

    /** The token by which equal values are found without being read. */
    public byte @Nullable [] token(SensitiveField field, @Nullable String value) {
        if (value == null) {
            return null;
        }
        var own = tools.get();
        own.mac.update(field.label(), 0, field.label().length);
        own.mac.update((byte) 0);
        var bytes = value.getBytes(StandardCharsets.UTF_8);
        own.mac.update(bytes, 0, bytes.length);
        own.mac.doFinal(own.digest, 0);
        return Arrays.copyOf(own.digest, TOKEN);
    }

    private class Tools {

        private final GCMModeCipher cipher = GCMBlockCipher.newInstance(new SM4Engine());

        private final HMac mac = new HMac(new SM3Digest());

        private final SecureRandom random = new SecureRandom();

        private final byte[] digest = new byte[32];

        private boolean keyed;

        Tools() {
            mac.init(tokenKey);
        }

        // the cipher keeps its key and the tables made from it when none is given
        private @Nullable KeyParameter keyOnce() {
            if (keyed) {
                return null;
            }
            keyed = true;
            return cipherKey;
        }

    }

}
