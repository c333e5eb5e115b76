package org.shanhe.registry;

import org.shanhe.kernel.Refused;
import org.shanhe.kernel.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

/** Changes to single years of income and living conditions (年度收支与条件). */
@Service
public class Conditions {

    private final JdbcClient jdbc;

    private final Stated stated;

    Conditions(JdbcClient jdbc, Stated stated) {
        this.jdbc = jdbc;
        this.stated = stated;
    }

    /**
     * Says more of a year, or corrects it; a year not yet known begins with what is said.
     * @throws Refused STALE if someone saved the household since the version was read
     */
    @Transactional
    public Registration.Saved correct(long household, int version, int year, JsonNode fields, String reason) {
        Refused.unless(year >= 2000 && year <= 2100, "FIELD_MALFORMED", "field", "year");
        return jdbc.sql(Sql.of(Conditions.class, "correct-condition"))
            .param("id", household)
            .param("version", version)
            .param("year", year)
            .param("given", stated.condition(fields).toString())
            .param("reason", reason)
            .query(Registration.Saved.class)
            .optional()
            .orElseThrow(() -> stale(household));
    }

    private Refused stale(long household) {
        var version = jdbc.sql("select version from registry.household where id = :id")
            .param("id", household)
            .query(Integer.class)
            .optional()
            .orElseThrow(() -> Refused.notFound("HOUSEHOLD_NOT_FOUND", "household", household));
        return Refused.because(Refused.Kind.STALE, "HOUSEHOLD_CHANGED", "version", version);
    }

}
