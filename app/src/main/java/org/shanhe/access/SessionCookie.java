package org.shanhe.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/** The cookie by which a browser says which session is its own. */
@Component
class SessionCookie implements SecurityContextRepository {

    private static final String NAME = "SHANHE";

    private final KeptSessions sessions;

    SessionCookie(KeptSessions sessions) {
        this.sessions = sessions;
    }

    @Override
    @Deprecated
    public SecurityContext loadContext(HttpRequestResponseHolder asked) {
        var context = SecurityContextHolder.createEmptyContext();
        token(asked.getRequest()).flatMap(sessions::find).ifPresent(who -> context.setAuthentication(who.token()));
        return context;
    }

    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        if (context.getAuthentication() instanceof SignedIn.Token token) {
            write(sessions.keep(token.getPrincipal()), request, response);
        }
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return token(request).flatMap(sessions::find).isPresent();
    }

    /** Ends the session of the request, if it has one. */
    void end(HttpServletRequest request) {
        token(request).ifPresent(sessions::end);
    }

    private static Optional<String> token(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, NAME)).map(cookie -> cookie.getValue());
    }

    // without an age: it ends with the browser, or with the session
    private static void write(String token, HttpServletRequest request, HttpServletResponse response) {
        var cookie = ResponseCookie.from(NAME, token)
            .path("/")
            .httpOnly(true)
            .secure(request.isSecure())
            .sameSite("Lax")
            .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

}
