package org.shanhe.access;

import jakarta.validation.constraints.NotNull;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Messages;
import org.shanhe.kernel.Refused;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The first three accounts (首次设置): while there is none, each start prints a new link that
 * works once, for a day, so that no password is ever shipped.
 */
@Component
class Setup {

    private static final Duration LIFE = Duration.ofHours(24);

    private record Link(String token, Instant until) {
    }

    private final Accounts accounts;

    private final Grants grants;

    private final Messages messages;

    private final TransactionOperations transaction;

    private final boolean demo;

    private @Nullable Link link;

    Setup(Accounts accounts, Grants grants, Messages messages, PlatformTransactionManager transactions,
            @Value("${shanhe.demo:false}") boolean demo) {
        this.accounts = accounts;
        this.grants = grants;
        this.messages = messages;
        this.transaction = new TransactionTemplate(transactions);
        this.demo = demo;
    }

    /** One of the three first officers. */
    record Officer(@NotNull String name, @NotNull String display, @NotNull String password) {
    }

    @EventListener
    void started(ApplicationReadyEvent event) {
        var port = event.getApplicationContext().getEnvironment().getProperty("local.server.port");
        if (port == null) {
            return;
        }
        say("setup.ready", Map.of("address", "http://localhost:" + port));
        if (demo) {
            return;
        }
        var madeUp = accounts.listDemo().size();
        if (madeUp > 0) {
            say("demo.refused", Map.of("count", madeUp));
        }
        if (accounts.areNone()) {
            say("setup.link", Map.of());
            out().println("\n    http://localhost:%s/setup/%s\n".formatted(port, open()));
        }
    }

    private void say(String key, Map<String, ?> details) {
        List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)
            .forEach(locale -> out().println(messages.say(locale, key, details)));
    }

    private static PrintStream out() {
        return new PrintStream(System.out, true, StandardCharsets.UTF_8);
    }

    synchronized String open() {
        var token = new byte[24];
        new SecureRandom().nextBytes(token);
        link = new Link(HexFormat.of().formatHex(token), Instant.now().plus(LIFE));
        return link.token();
    }

    synchronized void check(String token) {
        var fits = link != null
                && Instant.now().isBefore(link.until()) && MessageDigest
                    .isEqual(link.token().getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8))
                && accounts.areNone();
        if (!fits) {
            throw Refused.notFound("SETUP_LINK_INVALID");
        }
    }

    synchronized void appoint(String token, Officer system, Officer security, Officer auditor) {
        check(token);
        var officers = new LinkedHashMap<Role, Officer>();
        officers.put(Role.SYSTEM_OFFICER, system);
        officers.put(Role.SECURITY_OFFICER, security);
        officers.put(Role.AUDITOR, auditor);
        officers.values().forEach(officer -> Passwords.check(officer.name(), officer.password()));
        transaction.executeWithoutResult(_ -> officers.forEach((role, officer) -> {
            var id = accounts.add(officer.name(), officer.display(), officer.password());
            accounts.setPassword(id, officer.password(), false);
            grants.write(id, new Grants.Grant(Set.of(role), Set.of(), Map.of()));
        }));
        link = null;
    }

}
