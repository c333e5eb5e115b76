package org.shanhe.access;

import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Scope;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.AuthorityUtils;

/**
 * The account behind a session (登录账号), with the scope it had at sign-in.
 *
 * @param stamp ends the session when the account's own has moved on
 */
record SignedIn(long account, String name, long stamp, boolean mustChange, Scope scope) {

    static SignedIn of(Account account) {
        return new SignedIn(account.id(), account.name(), account.stamp(), account.mustChange(), account.scope());
    }

    Token token() {
        return new Token(this);
    }

    /** As Spring Security carries it. */
    static final class Token extends AbstractAuthenticationToken {

        private final transient SignedIn signedIn;

        private Token(SignedIn signedIn) {
            super(authorities(signedIn));
            this.signedIn = signedIn;
            setAuthenticated(true);
        }

        private static Collection<? extends GrantedAuthority> authorities(SignedIn signedIn) {
            return AuthorityUtils.createAuthorityList(signedIn.scope().roles().stream().map("ROLE_"::concat).toList());
        }

        @Override
        public SignedIn getPrincipal() {
            return signedIn;
        }

        @Override
        public @Nullable Object getCredentials() {
            return null;
        }

    }

}
