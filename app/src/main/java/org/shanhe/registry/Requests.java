package org.shanhe.registry;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Refused;
import org.shanhe.kernel.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Answers a retried request as the first time (幂等): one key is carried out once. */
@Repository
class Requests {

    private final JdbcClient jdbc;

    private final JsonMapper json;

    Requests(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Runs the change and keeps its answer under the key, both or neither. */
    @Transactional
    public Registration.Saved once(@Nullable String key, Supplier<Registration.Saved> change) {
        return once(key, Registration.Saved.class, change);
    }

    /** Likewise, for an answer of any type. */
    @Transactional
    public <T> T once(@Nullable String key, Class<T> type, Supplier<T> change) {
        if (key == null) {
            return change.get();
        }
        Refused.unless(key.length() <= 200 && !key.isBlank(), "KEY_MALFORMED");
        // whoever sends the same key at the same time waits here
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:key, :account))")
            .param("key", key)
            .param("account", Scope.current().account())
            .query((_, _) -> true)
            .single();
        var known = jdbc.sql("select answer from registry.request where account = :account and key = :key")
            .param("account", Scope.current().account())
            .param("key", key)
            .query(String.class)
            .optional();
        if (known.isPresent()) {
            return json.readValue(known.get(), type);
        }
        var saved = change.get();
        jdbc.sql("insert into registry.request (key, answer) values (:key, cast(:answer as jsonb))")
            .param("key", key)
            .param("answer", json.writeValueAsString(saved))
            .update();
        return saved;
    }

}
