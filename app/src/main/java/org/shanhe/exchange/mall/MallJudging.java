package org.shanhe.exchange.mall;

import java.util.List;
import org.shanhe.kernel.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Says of every line of a file what it is by what is known now (自动匹配). */
@Component
class MallJudging {

    private final JdbcClient jdbc;

    MallJudging(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void judge(long file) {
        // of rows just written the planner expects a handful and would join thousands by
        // loops
        loops("off");
        for (var step : List.of("resolve-names", "resolve-orders")) {
            jdbc.sql(Sql.of(MallJudging.class, step)).param("file", file).update();
        }
        loops("on");
    }

    private void loops(String allowed) {
        jdbc.sql("select set_config('enable_nestloop', :allowed, true)")
            .param("allowed", allowed)
            .query(String.class)
            .single();
    }

}
