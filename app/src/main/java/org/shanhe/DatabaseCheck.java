package org.shanhe;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Refuses a database that the platform cannot or must not work with, before anything is
 * written into it: too old, incomplete, or with an application role that row-level
 * security does not bind.
 */
final class DatabaseCheck {

    private static final int OLDEST = 18;

    private static final String FACTS = """
            select current_user as role, r.rolsuper or r.rolbypassrls as unbound,
                   pg_has_role(current_user, d.datdba, 'usage') as owner,
                   coalesce(pg_has_role(current_user, to_regrole('shanhe_app'), 'usage'), false) as application,
                   current_setting('server_version_num')::integer / 10000 as version,
                   (select string_agg(n, ', ') from unnest(array['shanhe_owner', 'shanhe_app', 'shanhe_analyst']) n
                     where to_regrole(n) is null) as missing_roles,
                   (select string_agg(n, ', ') from unnest(array['pg_trgm', 'btree_gist']) n
                     where not exists (select from pg_extension where extname = n)) as missing_extensions,
                   pg_encoding_to_char(d.encoding) = 'UTF8' and d.datctype not in ('C', 'POSIX') as speaks_chinese
              from pg_roles r, pg_database d
             where r.rolname = current_user and d.datname = current_database()
            """;

    private DatabaseCheck() {
    }

    /** What the connected role finds. */
    record Facts(String role, boolean unbound, boolean owner, boolean application, int version,
            @Nullable String missingRoles, @Nullable String missingExtensions, boolean speaksChinese) {

        void checkDatabase() {
            CannotStart.unless(version >= OLDEST, "database-too-old", version, OLDEST);
            CannotStart.unless(missingRoles == null, "roles-missing", missingRoles);
            CannotStart.unless(missingExtensions == null, "extensions-missing", missingExtensions);
            CannotStart.unless(speaksChinese, "database-locale");
        }

        void checkApplication() {
            CannotStart.unless(!unbound, "role-too-strong", role);
            CannotStart.unless(!owner, "owner-is-application", role);
            CannotStart.unless(application, "role-not-application", role);
        }

    }

    static void check(JdbcConnectionDetails application, DataSource owner) {
        var facts = facts(
                new DriverManagerDataSource(String.valueOf(application.getJdbcUrl()),
                        String.valueOf(application.getUsername()), String.valueOf(application.getPassword())),
                String.valueOf(application.getJdbcUrl()));
        facts.checkDatabase();
        facts.checkApplication();
        var migrating = facts(owner, String.valueOf(application.getJdbcUrl()));
        CannotStart.unless(migrating.owner(), "owner-does-not-own", migrating.role());
    }

    private static Facts facts(DataSource database, String address) {
        try (var connection = database.getConnection()) {
            return JdbcClient.create(new SingleConnectionDataSource(connection, true))
                .sql(FACTS)
                .query(Facts.class)
                .single();
        }
        catch (SQLException e) {
            // a password may stand in the address
            throw new CannotStart(e, "database-unreachable", address.replaceAll("\\?.*", ""), e.getMessage());
        }
    }

}
