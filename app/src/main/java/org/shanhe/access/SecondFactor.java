package org.shanhe.access;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.util.encoders.Base32;
import org.shanhe.kernel.Audit;
import org.shanhe.kernel.InstallationKey;
import org.shanhe.kernel.Refused;
import org.shanhe.kernel.Rows;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The six digits of an authenticator as a second proof at sign-in (双因素认证). */
@Component
class SecondFactor {

    private static final long STEP_SECONDS = 30;

    private static final int LENGTH = 20;

    private final TimeBasedOneTimePasswordGenerator codes = new TimeBasedOneTimePasswordGenerator();

    private final SecureRandom random = new SecureRandom();

    private final JdbcClient jdbc;

    private final Audit audit;

    private final InstallationKey key;

    SecondFactor(JdbcClient jdbc, Audit audit, InstallationKey key) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.key = key;
    }

    /** One of the two secrets of an account, as the database keeps it. */
    private record Kept(long id, byte[] secret) {
    }

    /** Encrypts what an older version of the platform wrote as it was. */
    @EventListener(ApplicationStartedEvent.class)
    void encryptPlain() {
        for (var column : List.of("second_factor", "second_factor_pending")) {
            var plain = Rows.of(jdbc
                .sql("select id, " + column + " as secret from access.account where octet_length(" + column + ") = "
                        + LENGTH)
                .query(Kept.class));
            if (!plain.isEmpty()) {
                jdbc.sql("update access.account a set " + column
                        + " = p.secret from unnest(cast(:ids as bigint[]), cast(:secrets as bytea[])) p (id, secret) where a.id = p.id")
                    .param("ids", plain.stream().map(Kept::id).toArray(Long[]::new))
                    .param("secrets", plain.stream().map(one -> encrypt(one.id(), one.secret())).toArray(byte[][]::new))
                    .update();
            }
        }
    }

    /** What an authenticator needs, as text and as the address behind its QR code. */
    record Offer(String secret, String uri) {
    }

    @Transactional
    Offer start(SignedIn who) {
        var secret = new byte[LENGTH];
        random.nextBytes(secret);
        jdbc.sql("update access.account set second_factor_pending = :secret where id = :id")
            .param("secret", encrypt(who.account(), secret))
            .param("id", who.account())
            .update();
        var text = Base32.toBase32String(secret).replace("=", "");
        return new Offer(text, "otpauth://totp/Shanhe:%s?secret=%s&issuer=Shanhe"
            .formatted(URLEncoder.encode(who.name(), StandardCharsets.UTF_8), text));
    }

    @Transactional
    void confirm(SignedIn who, String code) {
        var pending = secret("second_factor_pending", who.account());
        Refused.unless(pending.length > 0, "SECOND_FACTOR_NOT_STARTED");
        var step = step(pending, code);
        Refused.unless(step.isPresent(), "WRONG_CODE");
        jdbc.sql("""
                update access.account
                   set second_factor = second_factor_pending, second_factor_pending = null, second_factor_step = :step
                 where id = :id
                """).param("step", step.getAsLong()).param("id", who.account()).update();
        audit.note("access.second-factor.confirm", "account/" + who.name(), null, null);
    }

    @Transactional
    void remove(SignedIn who, String code) {
        Refused.unless(accepts(who.account(), code), "WRONG_CODE");
        jdbc.sql("update access.account set second_factor = null where id = :id").param("id", who.account()).update();
        audit.note("access.second-factor.remove", "account/" + who.name(), null, null);
    }

    /** Whether the code is right and was not used before; it is used from now on. */
    @Transactional
    boolean accepts(long account, String code) {
        var step = step(secret("second_factor", account), code);
        return step.isPresent() && jdbc.sql("""
                update access.account set second_factor_step = :step where id = :id and second_factor_step < :step
                """).param("step", step.getAsLong()).param("id", account).update() == 1;
    }

    private byte[] secret(String column, long account) {
        var kept = jdbc.sql("select coalesce(" + column + ", '') from access.account where id = :id")
            .param("id", account)
            .query(byte[].class)
            .single();
        return kept.length == 0 ? kept : cipher().decrypt(label(account), kept);
    }

    private byte[] encrypt(long account, byte[] secret) {
        return cipher().encrypt(label(account), secret);
    }

    // not kept: at the first start the key is made later than this object
    private InstallationKey.Cipher cipher() {
        return key.cipher("access second factor");
    }

    // one account's secret cannot pass for another's
    private static byte[] label(long account) {
        return ("account " + account).getBytes(StandardCharsets.UTF_8);
    }

    /**
     * The time step the code belongs to: now, or one to either side for a clock gone
     * wrong.
     */
    private OptionalLong step(byte[] secret, String code) {
        var now = Clock.systemUTC().instant().getEpochSecond() / STEP_SECONDS;
        return secret.length == 0 ? OptionalLong.empty()
                : LongStream.of(now, now - 1, now + 1)
                    .filter(step -> code(secret, step).equals(code.strip()))
                    .findFirst();
    }

    String code(byte[] secret, long step) {
        try {
            return codes.generateOneTimePasswordString(new SecretKeySpec(secret, codes.getAlgorithm()),
                    Instant.ofEpochSecond(step * STEP_SECONDS));
        }
        catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }

}
