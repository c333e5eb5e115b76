package org.shanhe.partner;

import java.util.List;
import org.shanhe.kernel.Audit;
import org.shanhe.kernel.RecordParameters;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Who assists which place, from when to when. */
@Repository
public class Pairings {

    private final JdbcClient jdbc;

    private final Audit audit;

    Pairings(JdbcClient jdbc, Audit audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /** Adds those not yet known; returns how many were. */
    @Transactional
    public int addAll(List<NewPairing> pairings) {
        var added = jdbc
            .sql("""
                    insert into partner.pairing (partner, responsible, place, kind, valid)
                    select partner, responsible, place, kind, daterange(since, until)
                      from unnest(:partner, cast(:responsible as bigint[]), :place, :kind, cast(:from as date[]), cast(:until as date[]))
                           n (partner, responsible, place, kind, since, until)
                    on conflict do nothing
                    """)
            .paramSource(RecordParameters.columns(NewPairing.class, pairings))
            .update();
        if (added > 0) {
            audit.note("partner.pairing.add", "partner/" + pairings.getFirst().partner(), pairings.getFirst().place(),
                    "{\"added\":%d}".formatted(added));
        }
        return added;
    }

}
