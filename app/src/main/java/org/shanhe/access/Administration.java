package org.shanhe.access;

import java.util.Map;
import java.util.stream.Collectors;
import org.shanhe.kernel.Audit;
import org.shanhe.kernel.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * What officers do to the accounts of others (账号管理). Who may call which of these is said
 * in {@link AccessRules}; here stands what nobody may do.
 */
@Service
class Administration {

    private final Accounts accounts;

    private final Grants grants;

    private final Passwords passwords;

    private final Attempts attempts;

    private final Audit audit;

    private final JdbcClient jdbc;

    private final JsonMapper json = new JsonMapper();

    Administration(Accounts accounts, Grants grants, Passwords passwords, Attempts attempts, Audit audit,
            JdbcClient jdbc) {
        this.accounts = accounts;
        this.grants = grants;
        this.passwords = passwords;
        this.attempts = attempts;
        this.audit = audit;
        this.jdbc = jdbc;
    }

    /** A new account or a reset one, with the password to be shown once. */
    record Issued(long id, String password, long version) {
    }

    @Transactional
    Issued add(String name, String display) {
        var password = passwords.oneTime();
        var id = accounts.add(name, display, password);
        return new Issued(id, password, accounts.get(id).version());
    }

    @Transactional
    Issued resetPassword(SignedIn by, long id) {
        var account = accounts.get(id);
        Refused.unless(by.account() != id, "NOT_ONESELF");
        // or the system officer could become any of the other two
        Refused.unless(!account.isOfficer(), "OFFICER_PASSWORD");
        return resetPassword(account);
    }

    /**
     * Without the checks of HTTP: for the command line, whose user holds the database
     * anyway.
     */
    @Transactional
    Issued resetPassword(Account account) {
        var password = passwords.oneTime();
        accounts.setPassword(account.id(), password, true);
        attempts.forget(account.name());
        return new Issued(account.id(), password, accounts.get(account.id()).version());
    }

    @Transactional
    Account lock(SignedIn by, long id) {
        Refused.unless(by.account() != id, "NOT_ONESELF");
        accounts.lock(id, true);
        return accounts.get(id);
    }

    /** Lifts the lock and forgets the wrong tries. */
    @Transactional
    Account unlock(Account account) {
        accounts.lock(account.id(), false);
        attempts.forget(account.name());
        return accounts.get(account.id());
    }

    @Transactional
    Account grant(SignedIn by, long id, long version, Grants.Grant grant) {
        Refused.unless(by.account() != id, "NOBODY_GRANTS_HIMSELF");
        return grant(id, version, grant);
    }

    @Transactional
    Account grant(long id, long version, Grants.Grant grant) {
        var before = accounts.get(id);
        if (!accounts.take(id, version)) {
            throw Refused.because(Refused.Kind.STALE, "ACCOUNT_CHANGED", "account", before.name());
        }
        checkPlaces(grant);
        grants.write(id, grant);
        var after = accounts.get(id);
        audit.note("access.account.grant", "account/" + after.name(), null,
                json.writeValueAsString(Map.of("before", shown(before), "after", shown(after))));
        return after;
    }

    private void checkPlaces(Grants.Grant grant) {
        jdbc.sql("""
                select lpad(p::text, 12, '0') from unnest(cast(:places as bigint[])) p
                 where not exists (select from place.division d where d.code = p) order by p limit 1
                """)
            .param("places", grant.places().toArray(Long[]::new))
            .query(String.class)
            .optional()
            .ifPresent(place -> {
                throw Refused.invalid("NO_SUCH_PLACE", "place", place);
            });
    }

    private static Map<String, Object> shown(Account account) {
        return Map.of("roles", account.roles(), "places",
                account.places().stream().map(Account.Place::code).collect(Collectors.toList()), "everyPartner",
                account.everyPartner(), "partners", account.partners().stream().map(Account.Partner::id).toList());
    }

}
