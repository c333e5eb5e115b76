package org.shanhe.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Scope;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Binds the scope of the signed-in account around its request, and ends the session when
 * the account was locked or its roles, scope or password changed since sign-in.
 */
class AccountFilter extends OncePerRequestFilter {

    private static final String ENDED = AccountFilter.class.getName() + ".ended";

    private final Accounts accounts;

    private final SessionCookie cookie;

    private final Refusals refusals;

    AccountFilter(Accounts accounts, SessionCookie cookie, Refusals refusals) {
        this.accounts = accounts;
        this.cookie = cookie;
        this.refusals = refusals;
    }

    static boolean hasEnded(HttpServletRequest request) {
        return request.getAttribute(ENDED) != null;
    }

    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!(SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn.Token token)) {
            chain.doFilter(request, response);
            return;
        }
        var who = token.getPrincipal();
        if (!accounts.goesOn(who.account(), who.stamp())) {
            end(request);
            chain.doFilter(request, response);
        }
        else if (who.mustChange() && isBarred(request.getServletPath())) {
            refusals.write(request, response, HttpStatus.FORBIDDEN, "PASSWORD_CHANGE_NEEDED");
        }
        else {
            within(who.scope(), request, response, chain);
        }
    }

    // the decoded path: an address may be written in many ways
    private static boolean isBarred(String path) {
        return path.startsWith("/api/") && !path.equals("/api/session") && !path.startsWith("/api/session/");
    }

    private static void within(Scope scope, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            scope.<@Nullable Void, Exception>call(() -> {
                chain.doFilter(request, response);
                return null;
            });
        }
        catch (ServletException | IOException | RuntimeException e) {
            throw e;
        }
        catch (Exception e) {
            throw new ServletException(e);
        }
    }

    private void end(HttpServletRequest request) {
        request.setAttribute(ENDED, true);
        cookie.end(request);
        SecurityContextHolder.getContext()
            .setAuthentication(new AnonymousAuthenticationToken("ended", "nobody",
                    AuthorityUtils.createAuthorityList("ROLE_ANONYMOUS")));
    }

}
