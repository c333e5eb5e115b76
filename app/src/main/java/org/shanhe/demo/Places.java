package org.shanhe.demo;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.shanhe.kernel.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The real places the demo world stands on. */
@Repository
class Places {

    private final JdbcClient jdbc;

    Places(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The villages of the nine counties, without their urban communities. */
    @Transactional(readOnly = true)
    List<Village> villages() {
        return Rows.of(jdbc.sql("""
                select v.code, v.name
                  from unnest(:counties) c (code)
                  join place.division v on v.code > c.code and v.code < c.code + 1000000
                 where v.level = 5 and v.code % 1000 >= 200 and v.name not like '%社区%'
                 order by v.code
                """).param("counties", counties()).query(Village.class));
    }

    @Transactional(readOnly = true)
    Map<Long, String> countyNames() {
        var names = new HashMap<Long, String>();
        jdbc.sql("select code, name from place.division where code = any (:counties)")
            .param("counties", counties())
            .query((row, n) -> names.put(row.getLong(1), row.getString(2)))
            .list();
        return names;
    }

    /**
     * A village of each of fifteen counties of 28 provinces, province by province in
     * turn.
     */
    @Transactional(readOnly = true)
    List<Long> villagesOfManyProvinces() {
        return Rows.of(jdbc.sql("""
                with county as (
                    select v.code, c.code / 10000000000 as province,
                           row_number() over (partition by c.code / 10000000000 order by c.code) as turn
                      from place.division c
                      cross join lateral (select v.code from place.division v
                                           where v.code > c.code and v.code < c.code + 1000000 and v.level = 5
                                             and v.code % 1000 >= 200 order by v.code limit 1) v
                     where c.level = 3 and c.code / 10000000000 not in (11, 12, 31)
                )
                select code from county order by turn, province limit :ever
                """).param("ever", PartnerPlan.EVER).query(Long.class));
    }

    /** The names of a county and of everything in it. */
    @Transactional(readOnly = true)
    Map<Long, String> namesWithin(County county) {
        var names = new HashMap<Long, String>();
        jdbc.sql("select code, name from place.division where code >= :county and code < :county + 1000000")
            .param("county", county.code())
            .query((row, n) -> names.put(row.getLong(1), row.getString(2)))
            .list();
        return names;
    }

    /** Where most households of a county's register live. */
    @Transactional(readOnly = true)
    long largestVillage(County county) {
        return jdbc.sql("""
                select village from registry.household where village > :county and village < :county + 1000000
                 group by village order by count(*) desc, village limit 1
                """).param("county", county.code()).query(Long.class).single();
    }

    private static Long[] counties() {
        return Arrays.stream(County.values()).map(County::code).toArray(Long[]::new);
    }

}
