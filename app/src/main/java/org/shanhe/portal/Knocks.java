package org.shanhe.portal;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.shanhe.kernel.InstallationKey;
import org.shanhe.kernel.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * How often an address wrote or guessed today (访问限次). Of the address only a keyed hash
 * with the day is kept, so that nobody learns from it who complained.
 */
@Repository
class Knocks {

    private final JdbcClient jdbc;

    private final InstallationKey key;

    private final Clock clock;

    Knocks(JdbcClient jdbc, InstallationKey key, Clock clock) {
        this.jdbc = jdbc;
        this.key = key;
        this.clock = clock;
    }

    /** What is counted, and how many of it a day are too many. */
    enum What {

        WRITE(10), GUESS(30);

        private final int most;

        What(int most) {
            this.most = most;
        }

    }

    /** Counted also when what follows is refused. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void knock(String address, What what) {
        var today = LocalDate.now(clock);
        int times = jdbc.sql("""
                insert into portal.knock as k (caller, what, day, times) values (:caller, :what, :day, 1)
                on conflict (caller, what, day) do update set times = k.times + 1
                returning times
                """)
            .param("caller", hash(today + " " + address))
            .param("what", what.name())
            .param("day", today)
            .query(Integer.class)
            .single();
        if (times > what.most) {
            throw Refused.because(Refused.Kind.TOO_MANY, "PORTAL_TOO_MANY", "most", what.most);
        }
    }

    /** It was no guess. */
    @Transactional
    public void takeBack(String address, What what) {
        var today = LocalDate.now(clock);
        jdbc.sql("update portal.knock set times = times - 1 where caller = :caller and what = :what and day = :day")
            .param("caller", hash(today + " " + address))
            .param("what", what.name())
            .param("day", today)
            .update();
    }

    private String hash(String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.derive("portal addresses"), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)), 0, 16);
        }
        catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }

}
