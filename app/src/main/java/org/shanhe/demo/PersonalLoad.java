package org.shanhe.demo;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.shanhe.demo.PersonalPlan.Registered;
import org.shanhe.indicator.NewPopulation;
import org.shanhe.indicator.Populations;
import org.shanhe.kernel.Rows;
import org.shanhe.measure.Deliveries;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Loads what needs the registers: jobs and solar income of registered people,
 * populations, matters.
 */
@Component
class PersonalLoad {

    private final JdbcClient jdbc;

    private final Deliveries deliveries;

    private final Populations populations;

    private final Matters matters;

    private final PlanLoad plans;

    private final AssetLoad assets;

    PersonalLoad(JdbcClient jdbc, Deliveries deliveries, Populations populations, Matters matters, PlanLoad plans,
            AssetLoad assets) {
        this.jdbc = jdbc;
        this.deliveries = deliveries;
        this.populations = populations;
        this.matters = matters;
        this.plans = plans;
        this.assets = assets;
    }

    /**
     * @param village where some households are being monitored, and have plans
     */
    @Transactional
    void load(Words words, Map<String, Long> partners, long village) {
        var plan = new PersonalPlan(words, PartnerLoad.units(new PartnerPlan(words).pairings(partners)));
        var others = Stream.of(County.values())
            .filter(county -> county != County.MIZHI && county != County.WUBU)
            .toArray(County[]::new);
        deliveries.addAll(plan.jobs(workers(PersonalPlan.GRADUATES + PersonalPlan.TRANSFERS, County.MIZHI, County.WUBU),
                workers(PersonalPlan.EMPLOYED, others)));
        var holders = people(PersonalPlan.SOLAR, County.YOUYU);
        deliveries.addAll(plan.solar(holders));
        assets.load(words, holders);
        matters.load(words, village);
        plans.load(words, village);
    }

    /** People in their twenties and thirties who work, spread over the counties. */
    private List<Registered> workers(int limit, County... counties) {
        return Rows.of(jdbc
            .sql("""
                    select p.id as person, p.household, p.village
                      from registry.person p
                     where p.village / 1000000 = any (:counties) and p.birth_on between date '1985-01-01' and date '1998-12-31'
                       and p.labour in ('ORDINARY', 'SKILLED') and p.left_on is null
                       and right(p.person_no, 10) < '0000040000'
                     order by right(p.person_no, 10), p.village limit :limit
                    """)
            .param("counties", numbers(counties))
            .param("limit", limit)
            .query(Registered.class));
    }

    private List<Registered> people(int limit, County county) {
        return Rows.of(jdbc.sql("""
                select p.id as person, p.household, p.village
                  from registry.person p
                 where p.village > :county and p.village < :county + 1000000 and p.left_on is null
                 order by p.person_no limit :limit
                """).param("county", county.code()).param("limit", limit).query(Registered.class));
    }

    private static Long[] numbers(County... counties) {
        return Arrays.stream(counties).map(county -> (long) county.number).toArray(Long[]::new);
    }

    void populations(Words words, int scale) {
        populations.addAll(Arrays.stream(County.values())
            .flatMap(county -> Stream.iterate(2014, year -> year + 1)
                .limit(7)
                .map(year -> new NewPopulation(county.code(), year,
                        100L * scale * Exits.of(county).persons() / county.incidence, words.phrase("population"))))
            .toList());
    }

}
