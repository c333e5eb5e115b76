package org.shanhe.access;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.shanhe.kernel.Refused;
import org.shanhe.kernel.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class NamesEndpoint {

    private static final int MOST = 200;

    private final JdbcClient jdbc;

    NamesEndpoint(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * How those are called who may have written in the reader's places; others keep their
     * number.
     */
    @GetMapping("/api/names")
    @Transactional(readOnly = true)
    public Map<Long, String> names(@RequestParam Set<Long> ids) {
        Refused.unless(ids.size() <= MOST, "LIMIT_OUT_OF_RANGE", "most", MOST);
        var names = new LinkedHashMap<Long, String>();
        jdbc.sql(Sql.of(NamesEndpoint.class, "names-in-scope")).param("ids", ids.toArray(Long[]::new)).query(row -> {
            names.put(row.getLong("id"), row.getString("display"));
        });
        return names;
    }

}
