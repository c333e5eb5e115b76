package org.shanhe.access;

import java.util.Locale;
import org.shanhe.kernel.Refused;
import org.shanhe.kernel.Refused.Kind;
import org.shanhe.kernel.Scope;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;

/**
 * Whose name work is done in that does not come from a session (代为执行): a command at the
 * server, or work taken up again after a crash. The account may do no more than it may
 * when it is signed in.
 */
@Component
public class Acting {

    private final Accounts accounts;

    Acting(Accounts accounts) {
        this.accounts = accounts;
    }

    /** The scope of the account of this name, if it may call the address. */
    public Scope named(String name, HttpMethod method, String address) {
        return scope(accounts.find(name.strip().toLowerCase(Locale.ROOT))
            .orElseThrow(() -> Refused.notFound("NO_SUCH_ACCOUNT")), method, address);
    }

    /** The same by number; zero is the system. */
    public Scope numbered(long account, HttpMethod method, String address) {
        return account == 0 ? Scope.system() : scope(accounts.get(account), method, address);
    }

    private static Scope scope(Account account, HttpMethod method, String address) {
        if (account.locked()) {
            throw Refused.because(Kind.LOCKED, "ACCOUNT_LOCKED");
        }
        var scope = account.scope();
        if (AccessRules.find(method, address).filter(rule -> rule.allows(scope)).isEmpty()) {
            throw Refused.forbidden("NOT_ALLOWED");
        }
        return scope;
    }

}
