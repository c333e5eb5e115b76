package org.shanhe.registry;

import org.shanhe.kernel.Refused;
import org.shanhe.kernel.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

/** Writes the facts of a village by year (村情). */
@Service
class VillageFacts {

    private final JdbcClient jdbc;

    private final Stated stated;

    private final VillageChanges changes;

    VillageFacts(JdbcClient jdbc, Stated stated, VillageChanges changes) {
        this.jdbc = jdbc;
        this.stated = stated;
        this.changes = changes;
    }

    /**
     * @param version of the year as it was read, 0 for a year not yet known
     */
    @Transactional
    public void correct(long village, int year, int version, JsonNode fields, String reason) {
        changes.inScope(village);
        Refused.unless(year >= 2000 && year <= 2100, "FIELD_MALFORMED", "field", "year");
        var row = jdbc.sql(Sql.of(VillageFacts.class, "correct-village-fact"))
            .param("village", village)
            .param("year", year)
            .param("version", version)
            .param("given", stated.village(fields).toString())
            .param("reason", reason)
            .query(String.class)
            .optional()
            .orElseThrow(() -> VillageChanges.stale("village"));
        jdbc.sql("delete from registry.village_fact where village = :village and year = :year")
            .param("village", village)
            .param("year", year)
            .update();
        jdbc.sql(
                "insert into registry.village_fact select * from jsonb_populate_record(null::registry.village_fact, cast(:row as jsonb))")
            .param("row", row)
            .update();
    }

}
