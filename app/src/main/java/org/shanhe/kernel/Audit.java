package org.shanhe.kernel;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Notes what the current account did in the same transaction (审计). Hot paths insert into
 * {@code kernel.audit} in their own statement instead.
 */
@Component
public class Audit {

    private final JdbcClient jdbc;

    Audit(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param action e.g. {@code registry.person.reveal}
     * @param subject e.g. {@code person/123}
     * @param detail a JSON object, or null
     */
    public void note(String action, String subject, @Nullable Long place, @Nullable String detail) {
        jdbc.sql("""
                insert into kernel.audit (account, action, subject, place, detail)
                values (:account, :action, :subject, :place, cast(:detail as jsonb))
                """)
            .param("account", Scope.current().account())
            .param("action", action)
            .param("subject", subject)
            .param("place", place)
            .param("detail", detail)
            .update();
    }

}
