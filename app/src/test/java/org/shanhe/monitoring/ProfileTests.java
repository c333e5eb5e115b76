package org.shanhe.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.shanhe.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The profile views say what profile.yaml says. */
@DatabaseTest
class ProfileTests {

    private static final Map<String, String> TYPES = Map.of("int", "bigint", "double", "double precision", "bool",
            "boolean", "string", "text", "date", "date", "strings", "text[]", "tokens", "bytea[]");

    private static final Map<String, List<String>> KEYS = Map.of("household", List.of("id bigint", "village bigint"),
            "person", List.of("id bigint", "household bigint", "village bigint"), "village", List.of("village bigint"));

    @Autowired
    @Qualifier("owner")
    JdbcClient owner;

    @Test
    void theViewsHaveTheColumnsOfTheProfileInOrderAndType() {
        KEYS.forEach((object, keys) -> {
            var columns = owner
                .sql("""
                        select attname || ' ' || format_type(atttypid, atttypmod) from pg_attribute
                         where attrelid = cast('monitoring.' || :object || '_profile' as regclass) and attnum > 0 and not attisdropped
                         order by attnum
                        """)
                .param("object", object)
                .query(String.class)
                .list();
            var fields = ProfileFile.read()
                .get(object)
                .stream()
                .map(field -> field.get("field") + " " + TYPES.get(field.get("type")));
            assertThat(columns).containsExactlyElementsOf(Stream.concat(keys.stream(), fields).toList());
        });
    }

    @Test
    void theViewsRunWithTheReadersRights() {
        assertThat(owner
            .sql("""
                    select relname from pg_class c join pg_namespace n on n.oid = relnamespace
                     where nspname = 'monitoring' and relname like '%_profile' and 'security_invoker=true' = any (reloptions)
                    """)
            .query(String.class)
            .list()).hasSize(3);
    }

}
