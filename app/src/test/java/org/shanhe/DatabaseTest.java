package org.shanhe;

import java.lang.annotation.*;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.test.context.*;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.*;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.test.context.ContextConfiguration;

/**
 * The whole platform on a fresh data folder; one context serves every test that carries
 * this, so tests add no further context annotations.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = FreshDataFolder.class)
@Import(DatabaseTest.Owner.class)
public @interface DatabaseTest {

    /** {@code @Autowired @Qualifier("owner") JdbcClient owner} speaks as shanhe_owner. */
    @TestConfiguration
    class Owner {

        @Bean
        @Primary
        SettableClock settableClock() {
            return new SettableClock();
        }

        @Bean(defaultCandidate = false)
        @Qualifier("owner")
        JdbcClient ownerJdbc(FlywayConnectionDetails owner) {
            return JdbcClient
                .create(new DriverManagerDataSource(owner.getJdbcUrl(), owner.getUsername(), owner.getPassword()));
        }

    }

}
