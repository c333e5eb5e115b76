package org.shanhe.access;

import jakarta.servlet.DispatcherType;
import org.shanhe.kernel.Problems;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * How a request proves whose it is and what it may reach: a session cookie, a CSRF cookie
 * that the page sends back as a header, and {@link AccessRules}.
 */
@Configuration(proxyBeanMethods = false)
class WebSecurity {

    // styles may be inline because Element Plus places pop-ups by style attributes
    private static final String CONTENT = "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; "
            + "font-src 'self' data:; worker-src 'self' blob:; object-src 'none'; base-uri 'self'; form-action 'self'; "
            + "frame-ancestors 'none'";

    @Bean
    SecurityFilterChain securityFilterChain(HttpSecurity http, CookieCsrfTokenRepository csrfTokens,
            SessionCookie cookie, Accounts accounts, Refusals refusals) {
        return http.csrf(csrf -> csrf.spa().csrfTokenRepository(csrfTokens))
            .securityContext(context -> context.securityContextRepository(cookie))
            .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN)))
            .requestCache(AbstractHttpConfigurer::disable)
            .formLogin(AbstractHttpConfigurer::disable)
            .httpBasic(AbstractHttpConfigurer::disable)
            .logout(AbstractHttpConfigurer::disable)
            .exceptionHandling(handling -> handling.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
            .addFilterBefore(new AccountFilter(accounts, cookie, refusals), AuthorizationFilter.class)
            .authorizeHttpRequests(
                    requests -> requests.dispatcherTypeMatchers(DispatcherType.ASYNC, DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers("/api/**")
                        .access(byRule())
                        .anyRequest()
                        .permitAll())
            .build();
    }

    private static AuthorizationManager<RequestAuthorizationContext> byRule() {
        return (authentication, context) -> {
            var request = context.getRequest();
            var rule = AccessRules.find(HttpMethod.valueOf(request.getMethod()), request.getRequestURI());
            if (rule.isPresent() && rule.get().roles() == null) {
                return new AuthorizationDecision(true);
            }
            var who = authentication.get();
            return new AuthorizationDecision(who instanceof SignedIn.Token token && rule.isPresent()
                    && rule.get().allows(token.getPrincipal().scope()));
        };
    }

    @Bean
    CookieCsrfTokenRepository csrfTokens() {
        var tokens = CookieCsrfTokenRepository.withHttpOnlyFalse();
        tokens.setCookieCustomizer(cookie -> cookie.sameSite("Lax"));
        return tokens;
    }

    /** Keeps Spring Boot from making up a user of its own. */
    @Bean
    UserDetailsService nobody() {
        return new InMemoryUserDetailsManager();
    }

}
