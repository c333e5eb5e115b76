package org.shanhe.place;

import static org.assertj.core.api.Assertions.assertThat;

import db.migration.place.R__Divisions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.flywaydb.core.api.configuration.Configuration;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.migration.Context;
import org.junit.jupiter.api.Test;
import org.shanhe.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;

/**
 * The installed divisions differ from those packed, as they will when an edition follows.
 */
@DatabaseTest
class AnotherEditionTests {

    @Autowired
    FlywayConnectionDetails owner;

    @Test
    void aRenamedPlaceKeepsItsOldNameANewOneIsAddedAndOneThatIsGoneIsClosed() throws SQLException {
        try (var connection = DriverManager.getConnection(owner.getJdbcUrl(), owner.getUsername(),
                owner.getPassword())) {
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                statement.execute("""
                        update place.division set name = '旧名乡' where code = 621027205000;
                        delete from place.division where code = 513429102215;
                        insert into place.division (code, level, down_to, parent, name, initials)
                        values (513429102999, 5, 5, 513429102000, '已撤村', 'ycc')
                        """);
            }
            new R__Divisions().migrate(in(connection));
            assertThat(one(connection, "select name from place.division where code = 621027205000")).isEqualTo("殷家城乡");
            assertThat(one(connection, "select name || ' ' || valid from place.alias where code = 621027205000"))
                .isEqualTo("旧名乡 (,2023-06-30)");
            assertThat(one(connection, "select valid from place.division where code = 513429102215"))
                .isEqualTo("[2023-06-30,)");
            assertThat(one(connection, "select valid from place.division where code = 513429102999"))
                .isEqualTo("(,2023-06-30)");
            assertThat(one(connection, "select count(*) from place.division where valid <> '(,)'")).isEqualTo("2");
            connection.rollback();
        }
    }

    private static String one(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement(); var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static Context in(Connection connection) {
        return new Context() {
            @Override
            public Configuration getConfiguration() {
                return new FluentConfiguration();
            }

            @Override
            public Connection getConnection() {
                return connection;
            }
        };
    }

}
