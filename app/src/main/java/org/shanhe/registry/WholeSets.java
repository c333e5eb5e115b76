package org.shanhe.registry;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How PostgreSQL is to join whole sets of rows (整批连接). Row-level security makes it expect
 * a single household in scope and staged rows it has not analysed yet, for which it would
 * go through one table row by row of the other; joining whole sets is never far from the
 * best, whatever it expects.
 */
public final class WholeSets {

    private WholeSets() {
    }

    /** For the rest of the running transaction. */
    public static void prefer(JdbcClient jdbc) {
        jdbc.sql("select set_config('work_mem', '64MB', true) || set_config('enable_nestloop', 'off', true)")
            .query(String.class)
            .single();
    }

}
