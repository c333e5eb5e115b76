package org.shanhe.place;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the names of the nation from the database, a piece at a time. */
@Component
class GazetteerReader {

    private static final int ROWS_AT_A_TIME = 10_000;

    private final JdbcClient jdbc;

    GazetteerReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    // the driver reads piece by piece only inside a transaction
    @Transactional(readOnly = true)
    public Gazetteer read() {
        var gazetteer = new Gazetteer();
        jdbc.sql("select code, level, name, initials from place.division where upper_inf(valid) order by code")
            .withFetchSize(ROWS_AT_A_TIME)
            .query(row -> {
                gazetteer.division(row.getLong(1), row.getInt(2), row.getString(3), row.getString(4));
            });
        jdbc.sql("""
                select a.code, d.level, a.name, a.former_code
                  from place.alias a join place.division d using (code)
                 where upper_inf(d.valid)
                 order by a.code, a.name
                """).query(row -> {
            gazetteer.alias(row.getLong(1), row.getInt(2), row.getString(3), code(row));
        });
        return gazetteer.built();
    }

    private static @Nullable Long code(ResultSet row) throws SQLException {
        var code = row.getLong(4);
        return row.wasNull() ? null : code;
    }

}
