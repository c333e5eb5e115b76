package org.shanhe.access;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Audit;
import org.shanhe.kernel.Refused;
import org.shanhe.kernel.Refused.Kind;
import org.shanhe.kernel.Scope;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/**
 * Takes a name, a password and perhaps a code, and says whose session it is (登录). A name
 * that does not exist costs as much time and counts as many tries as one that does.
 */
@Service
class SignIn {

    private final Accounts accounts;

    private final Attempts attempts;

    private final Passwords passwords;

    private final SecondFactor secondFactor;

    private final Audit audit;

    private final boolean demo;

    SignIn(Accounts accounts, Attempts attempts, Passwords passwords, SecondFactor secondFactor, Audit audit,
            @Value("${shanhe.demo:false}") boolean demo) {
        this.accounts = accounts;
        this.attempts = attempts;
        this.passwords = passwords;
        this.secondFactor = secondFactor;
        this.audit = audit;
        this.demo = demo;
    }

    /** What a person types. */
    record Credentials(@NotNull String name, @NotNull String password, @Nullable String code) {
    }

    SignedIn with(Credentials typed, String address) {
        var name = typed.name().strip().toLowerCase(Locale.ROOT);
        if (name.length() > 60 || typed.password().length() > 200) {
            throw Refused.because(Kind.NOT_SIGNED_IN, "WRONG_CREDENTIALS");
        }
        attempts.begin(name, address).ifPresent(until -> {
            note(0, "access.sign-in.locked-out", name, address);
            throw Refused.because(Kind.LOCKED, "LOCKED_OUT", "minutes",
                    Duration.between(Instant.now(), until).toMinutes() + 1);
        });
        if (!passwords.matches(typed.password(), accounts.passwordHash(name).orElse(passwords.nobodys()))) {
            note(0, "access.sign-in.refused", name, address);
            throw Refused.because(Kind.NOT_SIGNED_IN, "WRONG_CREDENTIALS");
        }
        var account = accounts.find(name).orElseThrow();
        check(account, typed.code(), address);
        attempts.succeed(name, address);
        note(account.id(), "access.sign-in", name, address);
        return SignedIn.of(account);
    }

    private void check(Account account, @Nullable String code, String address) {
        if (account.demo() && !demo) {
            throw Refused.forbidden("DEMO_ACCOUNT_REFUSED");
        }
        if (account.locked()) {
            throw Refused.because(Kind.LOCKED, "ACCOUNT_LOCKED");
        }
        if (!account.secondFactor()) {
            return;
        }
        if (code == null || code.isBlank()) {
            attempts.takeBack(account.name(), address);
            throw Refused.because(Kind.NOT_SIGNED_IN, "SECOND_FACTOR_NEEDED");
        }
        if (!secondFactor.accepts(account.id(), code)) {
            note(0, "access.sign-in.wrong-code", account.name(), address);
            throw Refused.because(Kind.NOT_SIGNED_IN, "WRONG_CODE");
        }
    }

    // no transaction: the note must outlive the refusal that follows it
    private void note(long account, String action, String name, String address) {
        new Scope(account, List.of(), Set.of())
            .run(() -> audit.note(action, "account/" + name, null, "{\"address\":\"" + address + "\"}"));
    }

}
