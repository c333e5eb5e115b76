package org.shanhe.pledge;

import java.util.Collection;
import java.util.List;
import org.shanhe.indicator.Targets;
import org.shanhe.kernel.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * What signed letters promise of figures, for tables that hold figures against it
 * (责任书目标).
 */
@Repository
class PromisedFigures implements Targets {

    private final JdbcClient jdbc;

    PromisedFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Target> of(Collection<String> figures, Collection<Integer> years) {
        return Rows.of(jdbc.sql("""
                select t.figure, l.year, l.place, l.partner, t.purpose, t.promised
                  from pledge.letter l
                  join pledge.target t on t.letter = l.id
                 where l.state = 'SIGNED' and l.kind in ('LETTER', 'AGREEMENT', 'ANNUAL_PLAN')
                   and t.figure = any (:figures) and l.year = any (:years)
                 order by l.signed_on desc, l.id desc
                """)
            .param("figures", figures.toArray(String[]::new))
            .param("years", years.toArray(Integer[]::new))
            .query(Target.class));
    }

}
