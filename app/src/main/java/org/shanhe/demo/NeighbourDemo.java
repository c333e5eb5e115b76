package org.shanhe.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.shanhe.kernel.Rows;
import org.shanhe.kernel.Scope;
import org.shanhe.registry.VillageGroups;
import org.shanhe.registry.VillageLeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Neighbours of the village shown to visitors: two groups of households, one of them
 * evaluated, and somebody who leads the first (联户、致富带头人).
 */
@Component
class NeighbourDemo implements DemoPart {

    private static final LocalDate SINCE = LocalDate.of(2019, 1, 1);

    private static final int SIZE = 5;

    private final JdbcClient jdbc;

    private final TransactionTemplate transaction;

    private final VillageGroups groups;

    private final VillageLeaders leaders;

    NeighbourDemo(JdbcClient jdbc, PlatformTransactionManager transactions, VillageGroups groups,
            VillageLeaders leaders) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.groups = groups;
        this.leaders = leaders;
    }

    @Override
    public void load(Words words, long village) {
        Scope.system().run(() -> transaction.executeWithoutResult(_ -> fill(words, village)));
    }

    private void fill(Words words, long village) {
        var before = jdbc.sql("select exists (select from registry.household_group where village = :village)")
            .param("village", village)
            .query(Boolean.class)
            .single();
        var households = Rows.of(jdbc
            .sql("""
                    select id from registry.household where village = :village and status <> 'REMOVED' order by id desc limit :most
                    """)
            .param("village", village)
            .param("most", 2 * SIZE)
            .query(Long.class));
        if (before || households.size() < 2 * SIZE) {
            return;
        }
        var first = households.subList(0, SIZE);
        long group = add(words, village, 1, first);
        add(words, village, 2, households.subList(SIZE, 2 * SIZE));
        groups.evaluate(village, group, new VillageGroups.Evaluation("2020", LocalDate.of(2020, 12, 20), "ADVANCED",
                BigDecimal.valueOf(95), words.phrase("neighbours.remark")), words.phrase("reason"));
        leaders.add(village,
                new VillageLeaders.Leading(words.phrase("neighbours.leader"), null, "LIVESTOCK",
                        words.phrase("neighbours.business"), LocalDate.of(2018, 6, 20), SINCE, null, first, SINCE),
                words.phrase("reason"));
    }

    private long add(Words words, long village, int nth, List<Long> households) {
        return groups.add(village, new VillageGroups.Group(words.phrase("neighbours.group", nth), households.getFirst(),
                SINCE, null, households, SINCE), words.phrase("reason"));
    }

}
