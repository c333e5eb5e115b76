package org.shanhe.project;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Listed;
import org.shanhe.kernel.Refused;
import org.shanhe.kernel.Rows;
import org.shanhe.registry.PublicName;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The households of the register that a project is for (受益户). */
@Repository
class Beneficiaries {

    private static final int MOST = 2_000;

    private final JdbcClient jdbc;

    private final Clock clock;

    Beneficiaries(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A household that a project is for, its name as the reader may see it. */
    record Row(long household, String householdNo, String headName, int members, String status, boolean monitored,
            LocalDate listedOn) {
    }

    @Transactional(readOnly = true)
    public Listed<Row> list(long project, @Nullable String cursor, int limit) {
        var rows = Rows.of(jdbc
            .sql("""
                    select h.id as household, h.household_no, h.head_name, h.members, h.status,
                           exists (select from registry.monitored m where m.household = h.id and m.cleared_on is null) as monitored, b.listed_on
                      from project.beneficiary b join registry.household h on h.id = b.household
                     where b.project = :project and h.id > :after order by h.id limit :limit
                    """)
            .param("project", project)
            .param("after", Listed.after(cursor))
            .param("limit", Listed.read(limit))
            .query(Row.class));
        return Listed.of(rows.stream()
            .map(row -> new Row(row.household, row.householdNo, PublicName.shown(row.headName), row.members, row.status,
                    row.monitored, row.listedOn))
            .toList(), limit, Row::household);
    }

    /**
     * Adds households by number; one that the writer cannot see is refused by its number.
     */
    @Transactional
    public int add(long project, List<String> numbers) {
        Refused.unless(!numbers.isEmpty() && numbers.size() <= MOST, "LIMIT_OUT_OF_RANGE", "most", MOST);
        var standing = Standing.of(jdbc, project);
        var unknown = Rows.of(jdbc
            .sql("""
                    select n from unnest(:numbers) n where not exists (select from registry.household h where h.household_no = n) limit 1
                    """)
            .param("numbers", numbers.toArray(String[]::new))
            .query(String.class));
        if (!unknown.isEmpty()) {
            throw Refused.notFound("BENEFICIARY_UNKNOWN", "number", unknown.getFirst());
        }
        return jdbc
            .sql("""
                    with listed as (
                        insert into project.beneficiary (project, household, place, partner, listed_on)
                        select p.id, h.id, p.place, p.partner, :today
                          from project.project p join registry.household h on h.household_no = any (:numbers)
                         where p.id = :id
                        on conflict do nothing
                        returning project, place
                    ), audited as (
                        insert into kernel.audit (action, subject, place, detail)
                        select 'project.beneficiary.list', 'project/' || project, min(place), jsonb_build_object('listed', count(*)) from listed group by project
                    )
                    select count(*) from listed
                    """)
            .param("id", standing.id())
            .param("numbers", numbers.toArray(String[]::new))
            .param("today", LocalDate.now(clock))
            .query(Integer.class)
            .single();
    }

    @Transactional
    public void remove(long project, long household) {
        int removed = jdbc
            .sql("""
                    with removed as (
                        delete from project.beneficiary where project = :project and household = :household returning project, household, place
                    )
                    insert into kernel.audit (action, subject, place, detail)
                    select 'project.beneficiary.remove', 'project/' || project, place, jsonb_build_object('household', household) from removed
                    """)
            .param("project", project)
            .param("household", household)
            .update();
        if (removed == 0) {
            throw Refused.notFound("BENEFICIARY_UNKNOWN", "number", household);
        }
    }

}
