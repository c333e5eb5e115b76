package org.shanhe.cadre;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Audit;
import org.shanhe.kernel.PlaceRange;
import org.shanhe.kernel.RecordParameters;
import org.shanhe.kernel.Refused;
import org.shanhe.kernel.Rows;
import org.shanhe.kernel.Sql;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
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

    /** Those in the reader's scope that held on the day. */
    @Transactional(readOnly = true)
    public List<Posting> list(Filter filter, long after, int limit) {
        return Rows.of(jdbc.sql(Sql.of(Postings.class, "postings"))
            .param("low", filter.place())
            .param("high", filter.place() == null ? null : PlaceRange.of(filter.place()).high())
            .param("partner", filter.partner())
            .param("on", filter.on())
            .param("after", after)
            .param("limit", limit)
            .query(Posting.class));
    }

    @Transactional(readOnly = true)
    public Posting get(long id) {
        return jdbc.sql("""
                select id, cadre_no, name, kind, post, place, partner, lower(valid) as since, upper(valid) as until
                  from cadre.posting where id = :id and not isempty(valid)
                """)
            .param("id", id)
            .query(Posting.class)
            .optional()
            .orElseThrow(() -> Refused.notFound("POSTING_UNKNOWN", "id", id));
    }

    /** Which postings are asked for; what is null is not asked. */
    public record Filter(@Nullable Long place, @Nullable Long partner,
            @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate on) {
    }

    /** Adds those not yet known; returns how many were. */
    @Transactional
    public int addAll(List<NewPosting> postings) {
        var added = jdbc
            .sql("""
                    insert into cadre.posting (cadre_no, name, kind, post, place, partner, valid, state, term_from, term_until)
                    select cadre_no, name, kind, post, place, partner, daterange(since, until),
                           case when until is null then 'ON_POST' else 'RETURNED' end, since, term_until
                      from unnest(:cadreNo, :name, :kind, :post, :place, cast(:partner as bigint[]), cast(:from as date[]), cast(:until as date[]),
                                  cast(:termUntil as date[]))
                           n (cadre_no, name, kind, post, place, partner, since, until, term_until)
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
