package org.shanhe.registry;

import java.security.MessageDigest;
import org.shanhe.kernel.InstallationKey;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The keys of the sensitive values (密钥). A key that does not fit the database is noticed
 * before anything is read or written with it.
 */
@Component
@DependsOnDatabaseInitialization
class RegistryKey {

    private final InstallationKey key;

    RegistryKey(InstallationKey key, JdbcClient jdbc) {
        this.key = key;
        var known = jdbc.sql("select check_value from registry.key_check").query(byte[].class).optional();
        if (key.isMissing() && known.isPresent()) {
            throw new InstallationKey.Unusable("KEY_MISSING", key.source());
        }
        if (key.isMissing()) {
            key.create();
        }
        if (known.isEmpty()) {
            jdbc.sql("insert into registry.key_check (check_value) values (:check)")
                .param("check", derive("check"))
                .update();
        }
        else if (!MessageDigest.isEqual(known.get(), derive("check"))) {
            throw new InstallationKey.Unusable("KEY_WRONG", key.source());
        }
    }

    byte[] derive(String use) {
        return key.derive("registry " + use);
    }

    InstallationKey.Cipher cipher() {
        return key.cipher("registry cipher");
    }

}
