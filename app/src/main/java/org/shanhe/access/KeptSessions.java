package org.shanhe.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;

/**
 * The running sessions (会话): in memory for speed and in the database, by a hash of their
 * token, so that a restart signs nobody out.
 */
@Repository
class KeptSessions {

    // a session's time is written down this often, not at every request
    private static final Duration NOTED = Duration.ofMinutes(1);

    /** A session and when its time was last written down. */
    private record Kept(SignedIn who, Instant noted) {
    }

    private final Map<String, Kept> running = new ConcurrentHashMap<>();

    private final SecureRandom random = new SecureRandom();

    private final JdbcClient jdbc;

    private final Accounts accounts;

    private final Duration life;

    private final boolean demo;

    KeptSessions(JdbcClient jdbc, Accounts accounts, @Value("${shanhe.session-ends-after}") Duration life,
            @Value("${shanhe.demo:false}") boolean demo) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.life = life;
        this.demo = demo;
    }

    /** Keeps a new session and answers its token. */
    String keep(SignedIn who) {
        var bytes = new byte[24];
        random.nextBytes(bytes);
        var token = HexFormat.of().formatHex(bytes);
        jdbc.sql("insert into access.session (key, account, stamp) values (:key, :account, :stamp)")
            .param("key", key(token))
            .param("account", who.account())
            .param("stamp", who.stamp())
            .update();
        running.put(token, new Kept(who, Instant.now()));
        return token;
    }

    /** Whose session it is, if it goes on. */
    Optional<SignedIn> find(String token) {
        var now = Instant.now();
        var kept = running.get(token);
        if (kept != null && now.isBefore(kept.noted().plus(NOTED))) {
            return Optional.of(kept.who());
        }
        var found = note(token);
        found.ifPresentOrElse(who -> running.put(token, new Kept(who, now)), () -> running.remove(token));
        return found;
    }

    /** The scope is the account's of today; the stamp stays that of the sign-in. */
    private Optional<SignedIn> note(String token) {
        record Row(long account, long stamp) {
        }
        return jdbc.sql("""
                update access.session set seen_at = now()
                 where key = :key and seen_at > now() - make_interval(secs => :life)
                returning account, stamp
                """)
            .param("key", key(token))
            .param("life", life.toSeconds())
            .query(Row.class)
            .optional()
            .flatMap(row -> {
                var account = accounts.get(row.account());
                // taken over from a start with the demo world
                return account.demo() && !demo ? Optional.empty() : Optional
                    .of(new SignedIn(account.id(), account.name(), row.stamp(), account.mustChange(), account.scope()));
            });
    }

    void end(String token) {
        running.remove(token);
        jdbc.sql("delete from access.session where key = :key").param("key", key(token)).update();
    }

    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.HOURS)
    void forgetOld() {
        var end = Instant.now().minus(life);
        running.values().removeIf(kept -> kept.noted().isBefore(end));
        jdbc.sql("delete from access.session where seen_at < now() - make_interval(secs => :life)")
            .param("life", life.toSeconds())
            .update();
    }

    /** As a restart does. */
    void forgetMemory() {
        running.clear();
    }

    private static byte[] key(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        }
        catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

}
