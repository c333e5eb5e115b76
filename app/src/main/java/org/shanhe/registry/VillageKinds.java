package org.shanhe.registry;

import java.util.Map;
import org.shanhe.kernel.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * States of many villages at once whether they farm or herd (村类型); a village of which
 * facts are known keeps them.
 */
@Component
public class VillageKinds {

    private final JdbcClient jdbc;

    VillageKinds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param kinds a code of the list VILLAGE_KIND by village
     * @param year of the facts
     */
    @Transactional
    public void addAll(Map<Long, String> kinds, int year, String reason) {
        jdbc.sql(Sql.of(VillageKinds.class, "add-village-kinds"))
            .param("villages", kinds.keySet().toArray(Long[]::new))
            .param("kinds", kinds.values().toArray(String[]::new))
            .param("year", year)
            .param("reason", reason)
            .update();
    }

}
