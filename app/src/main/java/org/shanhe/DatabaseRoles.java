package org.shanhe;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

/**
 * The three roles of the database: owner (migrations), application (bound by row-level
 * security) and read-only analyst.
 */
record DatabaseRoles(int port, DatabasePasswords passwords) {

    static final String OWNER = "shanhe_owner";

    static final String APP = "shanhe_app";

    static final String ANALYST = "shanhe_analyst";

    String url(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
    }

    Connection superuser(String database) throws SQLException {
        return DriverManager.getConnection(url(database), "postgres", passwords.superuser());
    }

    /** Brings roles, database and extensions to what the platform needs. */
    void establish() throws SQLException {
        try (var c = superuser("postgres"); var s = c.createStatement()) {
            for (var role : List.of(OWNER, APP, ANALYST)) {
                if (absent(c, "select 1 from pg_roles where rolname = ?", role)) {
                    s.execute("create role " + role);
                }
            }
            s.execute(login(OWNER, passwords.owner()));
            s.execute(login(APP, passwords.app()));
            s.execute(login(ANALYST, passwords.analyst()));
            s.execute("alter role shanhe_analyst set default_transaction_read_only = on");
            if (absent(c, "select 1 from pg_database where datname = ?", "shanhe")) {
                s.execute("create database shanhe owner shanhe_owner");
            }
            s.execute("revoke all on database shanhe from public");
            s.execute("grant connect, temporary on database shanhe to shanhe_app");
            s.execute("grant connect on database shanhe to shanhe_analyst");
        }
        try (var c = superuser("shanhe"); var s = c.createStatement()) {
            s.execute("create extension if not exists pg_trgm");
            s.execute("create extension if not exists btree_gist");
        }
    }

    private static String login(String role, String password) {
        return "alter role %s login nosuperuser nobypassrls nocreaterole nocreatedb password '%s'".formatted(role,
                password);
    }

    private static boolean absent(Connection c, String query, String name) throws SQLException {
        try (var s = c.prepareStatement(query)) {
            s.setString(1, name);
            return !s.executeQuery().next();
        }
    }

}
