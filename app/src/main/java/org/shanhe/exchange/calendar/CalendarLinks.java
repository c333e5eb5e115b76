package org.shanhe.exchange.calendar;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Audit;
import org.shanhe.kernel.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The secret addresses of calendars: made, made anew, ended (日历链接). */
@Repository
class CalendarLinks {

    private final SecureRandom random = new SecureRandom();

    private final JdbcClient jdbc;

    private final Audit audit;

    CalendarLinks(JdbcClient jdbc, Audit audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    private record Kept(Instant madeAt, @Nullable Instant readAt) {
    }

    /** Whose calendar asks, and in which language. */
    record Owner(long account, String language) {
    }

    @Transactional(readOnly = true)
    public CalendarLink own() {
        return jdbc.sql("select made_at, read_at from exchange.calendar_link")
            .query(Kept.class)
            .optional()
            .map(kept -> new CalendarLink(null, kept.madeAt(), kept.readAt()))
            .orElseGet(() -> new CalendarLink(null, null, null));
    }

    /** A new one; the one before it ends with that. */
    @Transactional
    public CalendarLink make(Locale locale) {
        var bytes = new byte[24];
        random.nextBytes(bytes);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        var kept = jdbc.sql("""
                insert into exchange.calendar_link (hash, language) values (:hash, :language)
                on conflict (account) do update
                   set hash = excluded.hash, language = excluded.language, made_at = now(), read_at = null
                returning made_at, read_at
                """).param("hash", hash(token)).param("language", locale.getLanguage()).query(Kept.class).single();
        audit.note("exchange.calendar.make", "account/" + Scope.current().account(), null, null);
        return new CalendarLink("/api/calendar/" + token + ".ics", kept.madeAt(), null);
    }

    @Transactional
    public void end() {
        if (jdbc.sql("delete from exchange.calendar_link").update() > 0) {
            audit.note("exchange.calendar.end", "account/" + Scope.current().account(), null, null);
        }
    }

    @Transactional
    public Optional<Owner> find(String token) {
        return jdbc.sql("select account, language from exchange.calendar_of(:hash)")
            .param("hash", hash(token))
            .query(Owner.class)
            .optional();
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        }
        catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

}
