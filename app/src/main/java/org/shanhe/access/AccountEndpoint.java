package org.shanhe.access;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Messages;
import org.shanhe.kernel.Refused;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/accounts")
class AccountEndpoint {

    private final Accounts accounts;

    private final Administration administration;

    private final Messages messages;

    AccountEndpoint(Accounts accounts, Administration administration, Messages messages) {
        this.accounts = accounts;
        this.administration = administration;
        this.messages = messages;
    }

    record Page(List<Account> rows, @Nullable String next, @Nullable Long total) {
    }

    record RoleName(Role code, String name) {
    }

    record NewAccount(@NotNull String name, @NotNull String display) {
    }

    record Change(@NotNull String display) {
    }

    /** Roles and scope as an officer sets them. */
    record Wanted(@NotNull Set<String> roles, @Nullable Set<String> places, boolean everyPartner,
            @Nullable List<Account.Partner> partners) {

        Grants.Grant grant() {
            return new Grants.Grant(roles.stream().map(Wanted::role).collect(Collectors.toSet()),
                    (places == null ? Stream.<String>of() : places.stream()).map(Wanted::place)
                        .collect(Collectors.toSet()),
                    everyPartner ? null : (partners == null ? Stream.<Account.Partner>of() : partners.stream())
                        .collect(Collectors.toMap(Account.Partner::id, Account.Partner::name, (a, _) -> a)));
        }

        private static Role role(String name) {
            return Stream.of(Role.values())
                .filter(role -> role.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Refused.invalid("NO_SUCH_ROLE", "role", name));
        }

        private static Long place(String code) {
            Refused.unless(code.matches("\\d{12}"), "NO_SUCH_PLACE", "place", code);
            return Long.valueOf(code);
        }

    }

    @GetMapping
    Page list(@RequestParam(required = false) @Nullable String q, @RequestParam(defaultValue = "0") long cursor,
            @RequestParam(defaultValue = "50") int limit) {
        var most = Math.clamp(limit, 1, 200);
        var rows = accounts.list(q, cursor, most + 1);
        var page = rows.subList(0, Math.min(most, rows.size()));
        return new Page(page, rows.size() > most ? Long.toString(page.getLast().id()) : null, null);
    }

    @GetMapping("/{id}")
    ResponseEntity<Account> one(@PathVariable long id) {
        return tagged(accounts.get(id));
    }

    @GetMapping("/roles")
    List<RoleName> roles(Locale locale) {
        return Stream.of(Role.values())
            .map(role -> new RoleName(role, messages.say(locale, "role." + role, Map.of())))
            .toList();
    }

    @PostMapping
    Administration.Issued add(@Valid @RequestBody NewAccount account) {
        return administration.add(account.name(), account.display());
    }

    @PutMapping("/{id}")
    ResponseEntity<Account> rename(@PathVariable long id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String version,
            @Valid @RequestBody Change change) {
        accounts.rename(id, version(version), change.display());
        return tagged(accounts.get(id));
    }

    @PostMapping("/{id}/lock")
    ResponseEntity<Account> lock(@PathVariable long id, @AuthenticationPrincipal SignedIn by) {
        return tagged(administration.lock(by, id));
    }

    @PostMapping("/{id}/unlock")
    ResponseEntity<Account> unlock(@PathVariable long id) {
        return tagged(administration.unlock(accounts.get(id)));
    }

    @PostMapping("/{id}/reset-password")
    Administration.Issued resetPassword(@PathVariable long id, @AuthenticationPrincipal SignedIn by) {
        return administration.resetPassword(by, id);
    }

    @PostMapping("/{id}/grant")
    ResponseEntity<Account> grant(@PathVariable long id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String version,
            @Valid @RequestBody Wanted wanted, @AuthenticationPrincipal SignedIn by) {
        return tagged(administration.grant(by, id, version(version), wanted.grant()));
    }

    private static ResponseEntity<Account> tagged(Account account) {
        return ResponseEntity.ok().eTag("\"" + account.version() + "\"").body(account);
    }

    private static long version(@Nullable String tag) {
        if (tag == null || !tag.matches("(W/)?\"?\\d{1,18}\"?")) {
            throw Refused.invalid("VERSION_MISSING");
        }
        return Long.parseLong(tag.replaceAll("\\D", ""));
    }

}
