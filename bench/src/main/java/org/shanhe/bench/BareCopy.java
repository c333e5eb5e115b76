package org.shanhe.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.postgresql.copy.CopyManager;
import org.postgresql.core.BaseConnection;

/**
 * The reference of {@link ImportBench}: what PostgreSQL needs to take the rows that the
 * registry holds into the same tables, with their indexes, foreign keys and policies.
 */
final class BareCopy {

    private static final List<String> TABLES = List.of("household", "person", "condition", "status");

    private final Platform platform;

    private final Path folder;

    BareCopy(Platform platform, Path folder) {
        this.platform = platform;
        this.folder = folder;
    }

    /**
     * Takes the rows out, empties the tables and times taking them in, as one
     * transaction.
     */
    double seconds() throws SQLException, IOException {
        try (var connection = platform.ownerConnection()) {
            var copy = new CopyManager(connection.unwrap(BaseConnection.class));
            for (var table : TABLES) {
                try (var out = Files.newOutputStream(folder.resolve(table))) {
                    copy.copyOut("copy registry.%s to stdout (format binary)".formatted(table), out);
                }
            }
            empty(connection);
            connection.setAutoCommit(false);
            long start = System.nanoTime();
            for (var table : TABLES) {
                try (var in = Files.newInputStream(folder.resolve(table))) {
                    copy.copyIn("copy registry.%s from stdin (format binary)".formatted(table), in, 1 << 16);
                }
            }
            connection.commit();
            return (System.nanoTime() - start) / 1e9;
        }
    }

    /** Leaves the registry as if nothing had ever been imported. */
    void empty() throws SQLException {
        try (var connection = platform.ownerConnection()) {
            empty(connection);
        }
    }

    private static void empty(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("""
                    truncate registry.household, registry.person, registry.condition, registry.status, registry.past,
                             registry.change, registry.intake_household, registry.intake_person,
                             registry.intake_condition, registry.intake_status, registry.intake_verdict cascade
                    """);
        }
    }

}
