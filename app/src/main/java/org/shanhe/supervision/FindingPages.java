package org.shanhe.supervision;

import java.util.List;
import org.shanhe.kernel.Rows;
import org.shanhe.kernel.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads one finding whole. */
@Repository
class FindingPages {

    private final JdbcClient jdbc;

    private final Findings findings;

    FindingPages(JdbcClient jdbc, Findings findings) {
        this.jdbc = jdbc;
        this.findings = findings;
    }

    @Transactional(readOnly = true)
    public FindingPage page(long id) {
        var finding = findings.get(id);
        return new FindingPage(finding,
                list(FindingPage.Measure.class, id,
                        """
                                select m.id, m.nth, m.text, m.owner, m.due_on,
                                       coalesce((select g.state from supervision.progress g where g.measure = m.id order by g.on_day desc, g.id desc limit 1),
                                                'NOT_STARTED') as state
                                  from supervision.measure m where m.finding = :id order by m.nth
                                """),
                list(FindingPage.Progress.class, id, """
                        select g.id, m.nth as measure, g.on_day, g.state, g.text, g.recorded_at
                          from supervision.progress g left join supervision.measure m on m.id = g.measure
                         where g.finding = :id order by g.on_day, g.id
                        """),
                list(FindingPage.Paper.class, id,
                        """
                                select id, name, bytes, media_type, hash, recorded_at from supervision.paper where finding = :id order by id
                                """),
                list(FindingPage.Accountability.class, id,
                        """
                                select id, person, post, handling, on_day, document from supervision.accountability where finding = :id order by on_day, id
                                """),
                list(FindingPage.Step.class, id,
                        """
                                select kind, on_day, person, note, recorded_at from supervision.step where finding = :id order by id
                                """),
                list(FindingPage.Past.class, id,
                        """
                                select version, reason, recorded_at from supervision.finding_past where finding = :id order by version
                                """),
                findings.inferredFrom(id), findings.recurrencesOf(id), mayJudge(id));
    }

    private boolean mayJudge(long id) {
        return jdbc.sql("""
                select recorded_by <> :account and not :account in (select supervision.doers(:id))
                  from supervision.finding where id = :id
                """).param("id", id).param("account", Scope.current().account()).query(Boolean.class).single();
    }

    private <T> List<T> list(Class<T> type, long id, String query) {
        return Rows.of(jdbc.sql(query).param("id", id).query(type));
    }

}
