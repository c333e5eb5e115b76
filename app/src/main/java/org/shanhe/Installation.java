package org.shanhe;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.DataFolder;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.core.env.Environment;

/**
 * An installation as backup and restore need it: its data folder and its owner's
 * connection, the platform running or not.
 */
record Installation(DataFolder folder, String url, String owner, String password,
        @Nullable LocalDatabase local) implements AutoCloseable {

    /** Reads settings as the platform would, without starting any of it. */
    static Environment environment(List<String> settings) {
        try (var context = new SpringApplicationBuilder(NoBeans.class).web(WebApplicationType.NONE)
            .logStartupInfo(false)
            .properties("logging.threshold.console=off")
            .run(settings.toArray(String[]::new))) {
            return context.getEnvironment();
        }
    }

    static DataFolder folder(Environment environment) {
        return new DataFolder(Path.of(environment.getRequiredProperty("shanhe.data")));
    }

    static Installation existing(Environment environment) {
        var folder = folder(environment);
        return outside(environment).orElseGet(() -> {
            CannotStart.unless(Files.exists(DatabaseFiles.in(folder).path()), "no-database", folder.path());
            return inside(folder, LocalDatabase.startOrJoin(folder));
        });
    }

    static Installation fresh(Environment environment) {
        return outside(environment)
            .orElseGet(() -> inside(folder(environment), LocalDatabase.start(folder(environment))));
    }

    private static Optional<Installation> outside(Environment environment) {
        return Optional.ofNullable(environment.getProperty("spring.datasource.url")).map(url -> {
            var owner = environment.getProperty("spring.flyway.user");
            if (owner == null) {
                throw new CannotStart("owner-unknown");
            }
            return new Installation(folder(environment), url, owner,
                    environment.getProperty("spring.flyway.password", ""), null);
        });
    }

    private static Installation inside(DataFolder folder, LocalDatabase local) {
        return new Installation(folder, local.roles().url("shanhe"), DatabaseRoles.OWNER,
                local.roles().passwords().owner(), local);
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(url, owner, password);
    }

    Flyway flyway() {
        return Flyway.configure().dataSource(url, owner, password).load();
    }

    @Override
    public void close() {
        if (local != null) {
            local.close();
        }
    }

    /** A context of settings alone. */
    static class NoBeans {

    }

}
