package org.shanhe.kernel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.engines.SM4Engine;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.modes.GCMBlockCipher;
import org.bouncycastle.crypto.modes.GCMModeCipher;
import org.bouncycastle.crypto.params.AEADParameters;
import org.bouncycastle.crypto.params.KeyParameter;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The one key of an installation (密钥), kept outside the database: given as a setting, or
 * made at the first start in the data folder. Each use has a key of its own, derived from
 * it.
 */
@Component
public class InstallationKey {

    private static final String SETTING = "shanhe.registry.key";

    private final Path file;

    private final boolean given;

    private volatile byte @Nullable [] key;

    InstallationKey(@Value("${" + SETTING + ":}") String setting, DataFolder folder) {
        this.file = folder.file("keys/registry.key");
        this.given = !setting.isBlank();
        this.key = given ? parse(setting, SETTING) : Files.exists(file) ? read(file) : null;
    }

    /** The key is missing or does not fit, so nothing may start. */
    public static class Unusable extends RuntimeException {

        private final String code;

        private final Object where;

        public Unusable(String code, Object where) {
            super(code + " " + where);
            this.code = code;
            this.where = where;
        }

        public String code() {
            return code;
        }

        public Object where() {
            return where;
        }

    }

    public boolean isMissing() {
        return key == null;
    }

    /** Where it stands, for sentences about it. */
    public Object source() {
        return given ? SETTING : file;
    }

    /** Makes it, for an installation that has encrypted nothing yet. */
    public void create() {
        var fresh = new byte[32];
        new SecureRandom().nextBytes(fresh);
        try {
            Files.createDirectories(file.getParent(),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            var unfinished = Files.createTempFile(file.getParent(), "registry", ".new",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(unfinished, HexFormat.of().formatHex(fresh) + "\n");
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        key = fresh;
    }

    /** 32 bytes for one use, from which the key itself cannot be told. */
    public byte[] derive(String use) {
        var whole = key;
        if (whole == null) {
            throw new Unusable("KEY_MISSING", source());
        }
        var mac = new HMac(new SM3Digest());
        mac.init(new KeyParameter(whole));
        var label = ("shanhe " + use).getBytes(StandardCharsets.UTF_8);
        mac.update(label, 0, label.length);
        var derived = new byte[32];
        mac.doFinal(derived, 0);
        return derived;
    }

    /** Encrypts and decrypts for one use. */
    public Cipher cipher(String use) {
        return new Cipher(new KeyParameter(Arrays.copyOf(derive(use), 16)));
    }

    private static byte[] parse(String hex, Object where) {
        if (!hex.strip().matches("[0-9a-fA-F]{64}")) {
            throw new Unusable("KEY_MALFORMED", where);
        }
        return HexFormat.of().parseHex(hex.strip());
    }

    private static byte[] read(Path file) {
        try {
            return parse(Files.readString(file), file);
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * SM4 in GCM. The label is bound to the value, so that a value of one column cannot
     * pass for another's.
     */
    public static final class Cipher {

        private static final byte FORMAT = 1;

        private static final int NONCE = 12;

        private static final int TAG_BITS = 128;

        private final KeyParameter key;

        // making a cipher costs more than encrypting an ID number
        private final ThreadLocal<Tools> tools = ThreadLocal.withInitial(Tools::new);

        private Cipher(KeyParameter key) {
            this.key = key;
        }

        public byte[] encrypt(byte[] label, byte[] plain) {
            var own = tools.get();
            var nonce = new byte[NONCE];
            own.random.nextBytes(nonce);
            var sealed = new byte[1 + NONCE + plain.length + TAG_BITS / 8];
            sealed[0] = FORMAT;
            System.arraycopy(nonce, 0, sealed, 1, NONCE);
            own.cipher.init(true, new AEADParameters(own.keyOnce(key), TAG_BITS, nonce, label));
            try {
                int done = own.cipher.processBytes(plain, 0, plain.length, sealed, 1 + NONCE);
                own.cipher.doFinal(sealed, 1 + NONCE + done);
            }
            catch (InvalidCipherTextException e) {
                throw new IllegalStateException(e);
            }
            return sealed;
        }

        public byte[] decrypt(byte[] label, byte[] sealed) {
            if (sealed.length < 1 + NONCE + TAG_BITS / 8 || sealed[0] != FORMAT) {
                throw new IllegalStateException("not an encrypted value");
            }
            var own = tools.get();
            var nonce = Arrays.copyOfRange(sealed, 1, 1 + NONCE);
            own.cipher.init(false, new AEADParameters(own.keyOnce(key), TAG_BITS, nonce, label));
            var plain = new byte[sealed.length - 1 - NONCE - TAG_BITS / 8];
            try {
                int done = own.cipher.processBytes(sealed, 1 + NONCE, sealed.length - 1 - NONCE, plain, 0);
                own.cipher.doFinal(plain, done);
            }
            catch (InvalidCipherTextException e) {
                throw new IllegalStateException("an encrypted value was altered, or belongs to another key", e);
            }
            return plain;
        }

        private static final class Tools {

            private final GCMModeCipher cipher = GCMBlockCipher.newInstance(new SM4Engine());

            private final SecureRandom random = new SecureRandom();

            private boolean keyed;

            // the cipher keeps its key and the tables made from it when none is given
            private @Nullable KeyParameter keyOnce(KeyParameter key) {
                if (keyed) {
                    return null;
                }
                keyed = true;
                return key;
            }

        }

    }

}
