package org.shanhe.access;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts the tries to sign in, by name and by address. A try is counted before the
 * password is looked at, so that many at once gain nothing.
 */
@Component
class Attempts {

    static final int PER_NAME = 5;

    // an office shares one address
    static final int PER_ADDRESS = 20;

    private final JdbcClient jdbc;

    Attempts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The end of the lock-out, if this try is one too many. */
    @Transactional
    Optional<Instant> begin(String name, String address) {
        var byName = count("name/" + name, PER_NAME);
        var byAddress = count("address/" + address, PER_ADDRESS);
        return byName.or(() -> byAddress);
    }

    private Optional<Instant> count(String key, int most) {
        return jdbc
            .sql("""
                    insert into access.attempt as x (key, tries, until) values (:key, 1, now() + interval '15 minutes')
                    on conflict (key) do update
                       set tries = case when x.until < now() then 1 else x.tries + 1 end,
                           until = case when x.until < now() or x.tries < :most then now() + interval '15 minutes' else x.until end
                    returning case when tries > :most then until end
                    """)
            .param("key", key)
            .param("most", most)
            .query((row, _) -> Optional.ofNullable(row.getTimestamp(1)).map(java.sql.Timestamp::toInstant))
            .single();
    }

    /** The try was not wrong, or not yet: a code is asked for. */
    @Transactional
    void takeBack(String name, String address) {
        // in the order of begin, or two at once would wait for each other
        takeBack("name/" + name);
        takeBack("address/" + address);
    }

    private void takeBack(String key) {
        jdbc.sql("update access.attempt set tries = tries - 1 where key = :key and tries > 0")
            .param("key", key)
            .update();
    }

    @Transactional
    void succeed(String name, String address) {
        forget(name);
        takeBack("address/" + address);
    }

    void forget(String name) {
        jdbc.sql("delete from access.attempt where key = :key").param("key", "name/" + name).update();
    }

    @Transactional
    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.HOURS)
    void forgetOld() {
        jdbc.sql("delete from access.attempt where until < now()").update();
    }

}
