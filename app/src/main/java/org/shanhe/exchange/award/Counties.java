package org.shanhe.exchange.award;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.shanhe.ledger.donation.Campaigns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What counties are called (县名). */
@Repository
class Counties {

    private final JdbcClient jdbc;

    Counties(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    public Map<String, String> names(List<Campaigns.Use> uses) {
        var names = new HashMap<String, String>();
        jdbc.sql("select code::text, name from place.division where code = any (cast(:codes as bigint[]))")
            .param("codes",
                    uses.stream()
                        .flatMap(use -> Stream.ofNullable(use.county()))
                        .map(Long::valueOf)
                        .distinct()
                        .toArray(Long[]::new))
            .query(row -> {
                names.put(row.getString(1), row.getString(2));
            });
        return names;
    }

}
