package org.shanhe.access;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.util.encoders.Base32;
import org.shanhe.kernel.Audit;
import org.shanhe.kernel.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The six digits of an authenticator as a second proof at sign-in (双因素认证). */
@Component
class SecondFactor {

    private static final long STEP_SECONDS = 30;

    private final TimeBasedOneTimePasswordGenerator codes = new TimeBasedOneTimePasswordGenerator();

    private final SecureRandom random = new SecureRandom();

    private final JdbcClient jdbc;

    private final Audit audit;

    SecondFactor(JdbcClient jdbc, Audit audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /** What an authenticator needs, as text and as the address behind its QR code. */
    record Offer(String secret, String uri) {
    }

    @Transactional
    Offer start(SignedIn who) {
        var secret = new byte[20];
        random.nextBytes(secret);
        jdbc.sql("update access.account set second_factor_pending = :secret where id = :id")
            .param("secret", secret)
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
        return jdbc.sql("select coalesce(" + column + ", '') from access.account where id = :id")
            .param("id", account)
            .query(byte[].class)
            .single();
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
