package org.shanhe.registry;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.KeyParameter;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.InstallationKey;
import org.springframework.stereotype.Component;

/**
 * Encrypts ID numbers, phones, accounts and health (敏感信息加密): SM4 in GCM, with a keyed SM3
 * token beside it by which equal values are found.
 */
@Component
public class SensitiveValues {

    private static final int TOKEN = 16;

    private final InstallationKey.Cipher cipher;

    private final KeyParameter tokenKey;

    // making it costs more than using it
    private final ThreadLocal<Tools> tools = ThreadLocal.withInitial(Tools::new);

    SensitiveValues(RegistryKey key) {
        this.cipher = key.cipher();
        this.tokenKey = new KeyParameter(key.derive("token"));
    }

    public byte @Nullable [] encrypt(SensitiveField field, @Nullable String value) {
        return value == null ? null : cipher.encrypt(field.label(), value.getBytes(StandardCharsets.UTF_8));
    }

    public @Nullable String decrypt(SensitiveField field, byte @Nullable [] sealed) {
        return sealed == null ? null : new String(cipher.decrypt(field.label(), sealed), StandardCharsets.UTF_8);
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

        private final HMac mac = new HMac(new SM3Digest());

        private final byte[] digest = new byte[32];

        Tools() {
            mac.init(tokenKey);
        }

    }

}
