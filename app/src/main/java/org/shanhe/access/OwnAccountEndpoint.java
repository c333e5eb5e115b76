package org.shanhe.access;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.time.Instant;
import org.shanhe.kernel.Refused;
import org.shanhe.kernel.Refused.Kind;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What everyone does to the own account: a new password, a second factor. */
@RestController
@RequestMapping("/api/session")
class OwnAccountEndpoint {

    private final Accounts accounts;

    private final Passwords passwords;

    private final Attempts attempts;

    private final SecondFactor secondFactor;

    private final Sessions sessions;

    OwnAccountEndpoint(Accounts accounts, Passwords passwords, Attempts attempts, SecondFactor secondFactor,
            Sessions sessions) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.attempts = attempts;
        this.secondFactor = secondFactor;
        this.sessions = sessions;
    }

    record NewPassword(@NotNull String old, @JsonProperty("new") @NotNull String fresh) {
    }

    record Code(@NotNull String code) {
    }

    @PostMapping("/password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void changePassword(@Valid @RequestBody NewPassword wanted, @AuthenticationPrincipal SignedIn who,
            HttpServletRequest request, HttpServletResponse response) {
        Passwords.check(who.name(), wanted.fresh());
        Refused.unless(!wanted.fresh().equals(wanted.old()), "PASSWORD_UNCHANGED");
        counted(who, request,
                () -> Refused.unless(passwords.matches(wanted.old(), accounts.passwordHash(who.name()).orElseThrow()),
                        "WRONG_CREDENTIALS"));
        accounts.setPassword(who.account(), wanted.fresh(), false);
        // the other sessions of this account end, this one goes on
        sessions.begin(SignedIn.of(accounts.get(who.account())), request, response);
    }

    @PostMapping("/second-factor")
    SecondFactor.Offer start(@AuthenticationPrincipal SignedIn who) {
        return secondFactor.start(who);
    }

    @PostMapping("/second-factor/confirm")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void confirm(@Valid @RequestBody Code typed, @AuthenticationPrincipal SignedIn who, HttpServletRequest request) {
        counted(who, request, () -> secondFactor.confirm(who, typed.code()));
    }

    @DeleteMapping("/second-factor")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@Valid @RequestBody Code typed, @AuthenticationPrincipal SignedIn who, HttpServletRequest request) {
        counted(who, request, () -> secondFactor.remove(who, typed.code()));
    }

    // a stolen session must not become a way to guess
    private void counted(SignedIn who, HttpServletRequest request, Runnable proof) {
        attempts.begin(who.name(), request.getRemoteAddr()).ifPresent(until -> {
            throw Refused.because(Kind.LOCKED, "LOCKED_OUT", "minutes",
                    Duration.between(Instant.now(), until).toMinutes() + 1);
        });
        proof.run();
        attempts.succeed(who.name(), request.getRemoteAddr());
    }

}
