package org.shanhe.measure;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Audit;
import org.shanhe.kernel.RecordParameters;
import org.shanhe.kernel.Refused;
import org.shanhe.kernel.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What reached whom. */
@Repository
public class Deliveries {

    private static final String COLUMNS = """
            select id, kind, purpose, receiver, household, place, partner, project, quantity, unit, counting, amount_fen,
                   delivered_on, remark
              from measure.delivery
            """;

    private final JdbcClient jdbc;

    private final Audit audit;

    Deliveries(JdbcClient jdbc, Audit audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    @Transactional(readOnly = true)
    public Delivery get(long id) {
        return jdbc.sql(COLUMNS + " where id = :id")
            .param("id", id)
            .query(Delivery.class)
            .optional()
            .orElseThrow(() -> Refused.notFound("DELIVERY_UNKNOWN", "id", id));
    }

    /** Those in the reader's scope, of a project or to a household if one is named. */
    @Transactional(readOnly = true)
    public List<Delivery> list(@Nullable Long project, @Nullable Long household, long after, int limit) {
        return Rows.of(jdbc.sql(COLUMNS + """
                 where (cast(:project as bigint) is null or project = :project)
                   and (cast(:household as bigint) is null or household = :household)
                   and id > :after
                 order by id
                 limit :limit
                """)
            .param("project", project)
            .param("household", household)
            .param("after", after)
            .param("limit", limit)
            .query(Delivery.class));
    }

    /** Records those whose key is new; returns how many were. */
    @Transactional
    public int addAll(List<NewDelivery> deliveries) {
        var added = jdbc.sql("""
                insert into measure.entry (key, kind, purpose, receiver, household, person, place, partner, project,
                                           quantity, unit, counting, amount_fen, delivered_on, remark, origin)
                select *, case when project is null then 'FORM' else 'PROJECT' end
                  from unnest(:key, :kind, :purpose, :receiver, cast(:household as bigint[]), cast(:person as bigint[]),
                                     :place, cast(:partner as bigint[]), cast(:project as bigint[]),
                                     cast(:quantity as numeric[]), :unit, :counting, cast(:amount as bigint[]),
                                     cast(:deliveredOn as date[]), :remark)
                       g (key, kind, purpose, receiver, household, person, place, partner, project, quantity, unit,
                          counting, amount_fen, delivered_on, remark)
                on conflict (key) do nothing
                """).paramSource(RecordParameters.columns(NewDelivery.class, deliveries)).update();
        if (added > 0) {
            audit.note("measure.delivery.add", "delivery/" + deliveries.getFirst().key(), deliveries.getFirst().place(),
                    "{\"added\":%d}".formatted(added));
        }
        return added;
    }

}
