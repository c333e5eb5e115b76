package org.shanhe.indicator;

import java.util.List;
import org.shanhe.kernel.Audit;
import org.shanhe.kernel.PlaceRange;
import org.shanhe.kernel.RecordParameters;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The rural populations that ratios are measured against. */
@Repository
public class Populations {

    private final JdbcClient jdbc;

    private final Audit audit;

    Populations(JdbcClient jdbc, Audit audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /** Adds the populations; one already known for the place and year is replaced. */
    @Transactional
    public void addAll(List<NewPopulation> populations) {
        var columns = RecordParameters.columns(NewPopulation.class, populations);
        columns.addValue("ends", populations.stream().map(p -> PlaceRange.of(p.place()).high()).toArray(Long[]::new));
        jdbc.sql(
                """
                        insert into indicator.population (place, year, rural_population, source, places)
                        select place, year, rural_population, source, int8range(place, ends)
                          from unnest(:place, :year, :ruralPopulation, :source, :ends) n (place, year, rural_population, source, ends)
                        on conflict (place, year) do update
                           set rural_population = excluded.rural_population, source = excluded.source, recorded_at = now(),
                               recorded_by = kernel.scope_account()
                        """)
            .paramSource(columns)
            .update();
        audit.note("indicator.population.add", "population/" + populations.getFirst().year(),
                populations.getFirst().place(), "{\"populations\":%d}".formatted(populations.size()));
    }

}
