package org.shanhe.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Problems;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/session")
class SessionEndpoint {

    private final SignIn signIn;

    private final Accounts accounts;

    private final Sessions sessions;

    private final Problems problems;

    private final boolean demo;

    SessionEndpoint(SignIn signIn, Accounts accounts, Sessions sessions, Problems problems,
            @Value("${shanhe.demo:false}") boolean demo) {
        this.signIn = signIn;
        this.accounts = accounts;
        this.sessions = sessions;
        this.problems = problems;
        this.demo = demo;
    }

    /** What the page needs to know about the person in front of it. */
    record Session(long account, String name, String display, Set<Role> roles, List<Account.Place> places,
            @Nullable List<Account.Partner> partners, List<String> menu, List<String> may, String csrf, boolean demo,
            boolean secondFactor, boolean mustChange) {
    }

    /** One of the accounts a visitor of the demo world may take. */
    record DemoAccount(String name, String display, Set<Role> roles, String password) {
    }

    @GetMapping
    ResponseEntity<?> current(@AuthenticationPrincipal @Nullable Object principal, HttpServletRequest request) {
        if (principal instanceof SignedIn who) {
            return ResponseEntity.ok(session(accounts.get(who.account()), sessions.csrfOf(request)));
        }
        var code = AccountFilter.hasEnded(request) ? "SESSION_ENDED" : "SIGN_IN_NEEDED";
        var problem = problems.problem(HttpStatus.UNAUTHORIZED, code,
                Map.of("setup", !demo && accounts.areNone(), "demo", demo, "csrf", sessions.csrfOf(request)), request);
        if (demo) {
            problem.setProperty("demoAccounts",
                    accounts.listDemo()
                        .stream()
                        .map(a -> new DemoAccount(a.name(), a.display(), a.roles(), Accounts.DEMO_PASSWORD))
                        .toList());
        }
        return ResponseEntity.status(HttpStatus.UNAUTHORIZED).body(problem);
    }

    @PostMapping
    Session signIn(@Valid @RequestBody SignIn.Credentials typed, HttpServletRequest request,
            HttpServletResponse response) {
        var who = signIn.with(typed, request.getRemoteAddr());
        return session(accounts.get(who.account()), sessions.begin(who, request, response));
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void signOut(HttpServletRequest request, HttpServletResponse response) {
        sessions.end(request, response);
    }

    private Session session(Account account, String csrf) {
        return new Session(account.id(), account.name(), account.display(), account.roles(), account.places(),
                account.everyPartner() ? null : account.partners(), Menu.of(account.roles()),
                Menu.actions(account.roles()), csrf, demo, account.secondFactor(), account.mustChange());
    }

}
