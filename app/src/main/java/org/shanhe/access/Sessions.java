package org.shanhe.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.DeferredCsrfToken;
import org.springframework.stereotype.Component;

/**
 * Begins and ends sessions (会话): a new identifier and a new CSRF token each time, so that
 * one planted before sign-in is worth nothing after it.
 */
@Component
class Sessions {

    private final SessionCookie cookie;

    private final CookieCsrfTokenRepository csrfTokens;

    Sessions(SessionCookie cookie, CookieCsrfTokenRepository csrfTokens) {
        this.cookie = cookie;
        this.csrfTokens = csrfTokens;
    }

    /** Begins the session and answers its new CSRF token. */
    String begin(SignedIn who, HttpServletRequest request, HttpServletResponse response) {
        cookie.end(request);
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(who.token());
        SecurityContextHolder.setContext(context);
        cookie.saveContext(context, request, response);
        return newToken(request, response);
    }

    void end(HttpServletRequest request, HttpServletResponse response) {
        cookie.end(request);
        SecurityContextHolder.clearContext();
        newToken(request, response);
    }

    String csrfOf(HttpServletRequest request) {
        return ((DeferredCsrfToken) request.getAttribute(DeferredCsrfToken.class.getName())).get().getToken();
    }

    private String newToken(HttpServletRequest request, HttpServletResponse response) {
        var token = csrfTokens.generateToken(request);
        csrfTokens.saveToken(token, request, response);
        return token.getToken();
    }

}
