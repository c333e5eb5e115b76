package org.shanhe.monitoring.quality;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.shanhe.kernel.Rows;
import org.shanhe.kernel.Scope;
import org.shanhe.policy.language.ObjectKind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Asks the rules again of households that were changed (随改随查), a little after the save
 * and apart from it. It begins with the first whole run and takes the changes in the
 * order in which they were committed, so that none is passed over.
 */
@Component
class Follower {

    private static final Logger LOG = LoggerFactory.getLogger(Follower.class);

    private static final int CHANGES = 2000;

    /** Up to so many are asked one by one, for which every index serves. */
    private static final int FEW = 30;

    private final JdbcClient jdbc;

    private final Sweep sweep;

    private final Asking asking;

    private final TransactionTemplate transaction;

    private final boolean following;

    Follower(JdbcClient jdbc, Sweep sweep, Asking asking, TransactionTemplate transaction,
            @Value("${shanhe.rules.follow:true}") boolean following) {
        this.jdbc = jdbc;
        this.sweep = sweep;
        this.asking = asking;
        this.transaction = transaction;
        this.following = following;
    }

    private record Change(String tx, long id, long household) {
    }

    @Scheduled(fixedDelay = 3, timeUnit = TimeUnit.SECONDS)
    void look() {
        if (following) {
            Scope.system().run(this::follow);
        }
    }

    /** Until nothing is left that was committed. */
    void follow() {
        List<Change> changes;
        do {
            changes = transaction.execute(_ -> Rows.of(jdbc.sql("""
                    select c.tx::text as tx, c.id, coalesce(c.household, 0) as household
                      from registry.change c join monitoring.rules_follow f on (c.tx, c.id) > (f.tx, f.change)
                     where c.tx < pg_snapshot_xmin(pg_current_snapshot())
                     order by c.tx, c.id limit :most
                    """).param("most", CHANGES).query(Change.class)));
            if (changes != null && !changes.isEmpty()) {
                ask(changes.stream().map(Change::household).filter(id -> id > 0).distinct().toList());
                var last = changes.getLast();
                transaction.executeWithoutResult(
                        _ -> jdbc.sql("update monitoring.rules_follow set tx = cast(:tx as xid8), change = :change")
                            .param("tx", last.tx())
                            .param("change", last.id())
                            .update());
            }
        }
        while (changes != null && changes.size() == CHANGES);
    }

    private void ask(List<Long> households) {
        var pack = asking.pack();
        var parts = households.size() <= FEW ? households.stream().map(List::of).toList() : List.of(households);
        for (var part : parts) {
            try {
                sweep.households(pack, ObjectKind.HOUSEHOLD, part);
                sweep.households(pack, ObjectKind.PERSON, part);
            }
            catch (RuntimeException e) {
                // the next whole run finds what this one leaves out
                LOG.warn("the rules could not be asked again of {} households", part.size(), e);
            }
        }
    }

}
