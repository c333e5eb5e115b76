package org.shanhe.measure;

import java.util.List;
import org.shanhe.kernel.Audit;
import org.shanhe.kernel.RecordParameters;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What reached whom. */
@Repository
public class Deliveries {

    private final JdbcClient jdbc;

    private final Audit audit;

    Deliveries(JdbcClient jdbc, Audit audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /** Records those whose key is new; returns how many were. */
    @Transactional
    public int addAll(List<NewDelivery> deliveries) {
        var added = jdbc
            .sql("""
                    insert into measure.delivery (key, kind, purpose, receiver, household, person, place, partner, project,
                                                  quantity, unit, counting, amount_fen, delivered_on, remark)
                    select * from unnest(:key, :kind, :purpose, :receiver, cast(:household as bigint[]), cast(:person as bigint[]),
                                         :place, cast(:partner as bigint[]), cast(:project as bigint[]),
                                         cast(:quantity as numeric[]), :unit, :counting, cast(:amount as bigint[]),
                                         cast(:deliveredOn as date[]), :remark)
                    on conflict (key) do nothing
                    """)
            .paramSource(RecordParameters.columns(NewDelivery.class, deliveries))
            .update();
        if (added > 0) {
            audit.note("measure.delivery.add", "delivery/" + deliveries.getFirst().key(), deliveries.getFirst().place(),
                    "{\"added\":%d}".formatted(added));
        }
        return added;
    }

}
