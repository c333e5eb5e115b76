package org.shanhe.access;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Audit;
import org.shanhe.kernel.Refused;
import org.shanhe.kernel.Sql;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** All accounts (账号): who exists, how they prove it, and whether they still may. */
@Repository
public class Accounts {

    /** The password of every demo account; production mode refuses those accounts. */
    public static final String DEMO_PASSWORD = "shanhe-demo";

    private static final String ROWS = Sql.of(Accounts.class, "accounts");

    private final JdbcClient jdbc;

    private final Passwords passwords;

    private final Audit audit;

    private final Grants grants;

    Accounts(JdbcClient jdbc, Passwords passwords, Audit audit, Grants grants) {
        this.jdbc = jdbc;
        this.passwords = passwords;
        this.audit = audit;
        this.grants = grants;
    }

    /**
     * A made-up account for a visitor of the demo world.
     *
     * @param partners each partner in scope with its name, or null for every partner
     */
    public record DemoAccount(String name, String display, Set<Role> roles, Set<Long> places,
            @Nullable Map<Long, String> partners) {
    }

    /** Adds the demo accounts that do not exist yet. */
    @Transactional
    public void addDemo(Collection<DemoAccount> demo) {
        var hash = passwords.hash(DEMO_PASSWORD);
        for (var account : demo) {
            if (find(account.name()).isEmpty()) {
                var id = insert(account.name(), account.display(), hash, false, true);
                grants.write(id, new Grants.Grant(account.roles(), account.places(), account.partners()));
            }
        }
    }

    Optional<Account> find(String name) {
        return rows(null, name, null, 0, 1).stream().findFirst();
    }

    Account get(long id) {
        return rows(id, null, null, 0, 1).stream()
            .findFirst()
            .orElseThrow(() -> Refused.notFound("NO_SUCH_ACCOUNT", "account", id));
    }

    List<Account> list(@Nullable String q, long after, int limit) {
        return rows(null, null, q, after, limit);
    }

    List<Account> listDemo() {
        return rows(null, null, null, 0, 1000).stream().filter(Account::demo).toList();
    }

    private List<Account> rows(@Nullable Long id, @Nullable String name, @Nullable String q, long after, int limit) {
        return jdbc.sql(ROWS)
            .param("id", id)
            .param("name", name)
            .param("q", q)
            .param("after", after)
            .param("limit", limit)
            .query(Account::of)
            .list();
    }

    /** Whether nobody can sign in outside demo mode. */
    boolean areNone() {
        return jdbc.sql("select count(*) from access.account where not demo").query(Long.class).single() == 0;
    }

    /** Takes the next version of an account that is still at this one. */
    boolean take(long id, long version) {
        return jdbc.sql("update access.account set version = version + 1 where id = :id and version = :version")
            .param("id", id)
            .param("version", version)
            .update() == 1;
    }

    Optional<String> passwordHash(String name) {
        return jdbc.sql("select password from access.account where name = :name")
            .param("name", name)
            .query(String.class)
            .optional();
    }

    /** Whether the session that began with this stamp may go on. */
    boolean goesOn(long id, long stamp) {
        return jdbc.sql("select count(*) from access.account where id = :id and stamp = :stamp and not locked")
            .param("id", id)
            .param("stamp", stamp)
            .query(Long.class)
            .single() == 1;
    }

    /** The password is the owner's only until the first sign-in. */
    @Transactional
    long add(String name, String display, String password) {
        var id = insert(name.strip().toLowerCase(Locale.ROOT), display.strip(), passwords.hash(password), true, false);
        audit.note("access.account.add", "account/" + name, null, null);
        return id;
    }

    private long insert(String name, String display, String hash, boolean mustChange, boolean demo) {
        Refused.unless(name.matches("[^\\s/]{2,60}"), "ACCOUNT_NAME");
        Refused.unless(!display.isEmpty() && display.length() <= 60, "ACCOUNT_DISPLAY");
        try {
            return jdbc.sql("""
                    insert into access.account (name, display, password, must_change, demo)
                    values (:name, :display, :hash, :mustChange, :demo) returning id
                    """)
                .param("name", name)
                .param("display", display)
                .param("hash", hash)
                .param("mustChange", mustChange)
                .param("demo", demo)
                .query(Long.class)
                .single();
        }
        catch (DuplicateKeyException e) {
            throw Refused.conflict("ACCOUNT_NAME_TAKEN", "name", name);
        }
    }

    @Transactional
    void rename(long id, long version, String display) {
        Refused.unless(!display.isBlank() && display.length() <= 60, "ACCOUNT_DISPLAY");
        if (!take(id, version)) {
            throw Refused.because(Refused.Kind.STALE, "ACCOUNT_CHANGED", "account", get(id).name());
        }
        jdbc.sql("update access.account set display = :display where id = :id")
            .param("display", display.strip())
            .param("id", id)
            .update();
        audit.note("access.account.rename", "account/" + get(id).name(), null, null);
    }

    @Transactional
    void lock(long id, boolean locked) {
        jdbc.sql("""
                update access.account set locked = :locked, stamp = stamp + 1, version = version + 1 where id = :id
                """).param("locked", locked).param("id", id).update();
        audit.note(locked ? "access.account.lock" : "access.account.unlock", "account/" + get(id).name(), null, null);
    }

    /**
     * A password to be changed at sign-in is a reset one, and unpairs the authenticator
     * too: who lost both gets in again.
     */
    @Transactional
    void setPassword(long id, String password, boolean mustChange) {
        jdbc.sql("""
                update access.account
                   set password = :hash, must_change = :mustChange, stamp = stamp + 1, version = version + 1,
                       second_factor = case when not :mustChange then second_factor end
                 where id = :id
                """).param("hash", passwords.hash(password)).param("mustChange", mustChange).param("id", id).update();
        audit.note(mustChange ? "access.password.reset" : "access.password.change", "account/" + get(id).name(), null,
                null);
    }

}
