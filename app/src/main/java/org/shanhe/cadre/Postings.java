package org.shanhe.cadre;

import java.util.List;
import org.shanhe.kernel.Audit;
import org.shanhe.kernel.RecordParameters;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Who was on which post, from when to when. */
@Repository
public class Postings {

    private final JdbcClient jdbc;

    private final Audit audit;

    Postings(JdbcClient jdbc, Audit audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /** Adds those not yet known; returns how many were. */
    @Transactional
    public int addAll(List<NewPosting> postings) {
        var added = jdbc
            .sql("""
                    insert into cadre.posting (cadre_no, name, kind, post, place, partner, valid)
                    select cadre_no, name, kind, post, place, partner, daterange(since, until)
                      from unnest(:cadreNo, :name, :kind, :post, :place, cast(:partner as bigint[]), cast(:from as date[]), cast(:until as date[]))
                           n (cadre_no, name, kind, post, place, partner, since, until)
                    on conflict do nothing
                    """)
            .paramSource(RecordParameters.columns(NewPosting.class, postings))
            .update();
        if (added > 0) {
            audit.note("cadre.posting.add", "cadre/" + postings.getFirst().cadreNo(), postings.getFirst().place(),
                    "{\"added\":%d}".formatted(added));
        }
        return added;
    }

}
