package org.shanhe.registry;

import org.shanhe.kernel.Refused;
import org.shanhe.kernel.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes single years of income and living conditions (年度收支与条件). */
@Repository
class Conditions {

    private final JdbcClient jdbc;

    private final HouseholdWrites writes;

    Conditions(JdbcClient jdbc, HouseholdWrites writes) {
        this.jdbc = jdbc;
        this.writes = writes;
    }

    /**
     * Says more of a year, or corrects it; a year not yet known begins with what is said.
     * @throws Refused STALE if someone saved the household since the version was read
     */
    Registration.Saved correct(long household, int version, Act.CorrectYear act, String reason) {
        writes.lock(household, version);
        return jdbc.sql(Sql.of(Conditions.class, "correct-condition"))
            .param("id", household)
            .param("version", version)
            .param("year", act.year())
            .param("given", act.condition().toString())
            .param("reason", reason)
            .query(Registration.Saved.class)
            .single();
    }

}
