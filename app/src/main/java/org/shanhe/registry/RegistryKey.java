package org.shanhe.registry;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.KeyParameter;
import org.shanhe.kernel.DataFolder;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The key of the sensitive values (密钥), kept outside the database: given as a setting, or
 * made at the first start in the data folder. A key that does not fit the database is
 * noticed before anything is read or written with it.
 */
@Component
@DependsOnDatabaseInitialization
class RegistryKey {

    private static final Pattern HEX = Pattern.compile("[0-9a-fA-F]{64}");

    private final byte[] key;

    RegistryKey(@Value("${shanhe.registry.key:}") String given, DataFolder folder, JdbcClient jdbc) {
        var known = jdbc.sql("select check_value from registry.key_check").query(byte[].class).optional();
        var file = folder.file("keys/registry.key");
        if (!given.isBlank()) {
            key = parse(given, "shanhe.registry.key");
        }
        else if (Files.exists(file)) {
            key = read(file);
        }
        else if (known.isPresent()) {
            throw new KeyUnusable("KEY_MISSING", file);
        }
        else {
            key = create(file);
        }
        if (known.isEmpty()) {
            jdbc.sql("insert into registry.key_check (check_value) values (:check)")
                .param("check", derive("check"))
                .update();
        }
        else if (!MessageDigest.isEqual(known.get(), derive("check"))) {
            throw new KeyUnusable("KEY_WRONG", given.isBlank() ? file : "shanhe.registry.key");
        }
    }

    /** 32 bytes for one use, from which the key itself cannot be told. */
    byte[] derive(String use) {
        var mac = new HMac(new SM3Digest());
        mac.init(new KeyParameter(key));
        var label = ("shanhe registry " + use).getBytes(StandardCharsets.UTF_8);
        mac.update(label, 0, label.length);
        var derived = new byte[32];
        mac.doFinal(derived, 0);
        return derived;
    }

    private static byte[] parse(String hex, Object where) {
        if (!HEX.matcher(hex.strip()).matches()) {
            throw new KeyUnusable("KEY_MALFORMED", where);
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

    private static byte[] create(Path file) {
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
        return fresh;
    }

}
