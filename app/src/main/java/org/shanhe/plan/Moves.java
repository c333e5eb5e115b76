package org.shanhe.plan;

import org.shanhe.kernel.Sql;
import org.shanhe.registry.HouseholdsRestructured;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets plans go where their households and persons go (方案随户), so that the village that
 * keeps a household keeps its plan.
 */
@Repository
class Moves {

    private final JdbcClient jdbc;

    Moves(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void follow(HouseholdsRestructured event) {
        jdbc.sql(Sql.of(Moves.class, "follow-persons")).param("act", event.act()).update();
        jdbc.sql(Sql.of(Moves.class, "follow-households")).param("act", event.act()).update();
        jdbc.sql(Sql.of(Moves.class, "follow-items")).param("act", event.act()).update();
    }

}
