package org.shanhe;

import java.nio.file.Path;
import org.shanhe.kernel.DataFolder;
import org.shanhe.policy.Packs;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;

/**
 * The database inside the data folder, unless spring.datasource.url names an outside one.
 */
@Configuration(proxyBeanMethods = false)
class EmbeddedDatabase {

    @Bean
    DataFolder dataFolder(@Value("${shanhe.data}") Path path) {
        return new DataFolder(path);
    }

    @Configuration(proxyBeanMethods = false)
    @Conditional(NoOutsideDatabase.class)
    static class Inside {

        // closed by Spring after the pool, not by a shutdown hook racing it
        @Bean
        LocalDatabase localDatabase(DatabaseStart.Begun start, ObjectProvider<Packs> packs,
                @Value("${shanhe.command:false}") boolean command) {
            if (!command) {
                // they are read meanwhile
                packs.getObject();
            }
            return start.await();
        }

        @Bean
        JdbcConnectionDetails applicationConnection(LocalDatabase database) {
            var roles = database.roles();
            return new ApplicationConnection(roles.url("shanhe"), DatabaseRoles.APP, roles.passwords().app());
        }

        @Bean
        FlywayConnectionDetails ownerConnection(LocalDatabase database) {
            var roles = database.roles();
            return new OwnerConnection(roles.url("shanhe"), DatabaseRoles.OWNER, roles.passwords().owner());
        }

    }

    record ApplicationConnection(String getJdbcUrl, String getUsername,
            String getPassword) implements JdbcConnectionDetails {
    }

    record OwnerConnection(String getJdbcUrl, String getUsername,
            String getPassword) implements FlywayConnectionDetails {
    }

    static boolean isOutside(Environment environment) {
        return environment.containsProperty("spring.datasource.url");
    }

    static class NoOutsideDatabase implements Condition {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return !isOutside(context.getEnvironment());
        }

    }

}
