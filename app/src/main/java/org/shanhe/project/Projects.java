package org.shanhe.project;

import java.util.List;
import org.shanhe.kernel.Audit;
import org.shanhe.kernel.RecordParameters;
import org.shanhe.kernel.Refused;
import org.shanhe.kernel.Rows;
import org.shanhe.ledger.AccountKind;
import org.shanhe.ledger.Accounts;
import org.shanhe.ledger.NewAccount;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The project library. */
@Repository
public class Projects {

    private final JdbcClient jdbc;

    private final Accounts accounts;

    private final Audit audit;

    Projects(JdbcClient jdbc, Accounts accounts, Audit audit) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.audit = audit;
    }

    @Transactional(readOnly = true)
    public Project get(long id) {
        return jdbc.sql("""
                select id, project_no, name, purpose, sector, place, partner, stage, started_on, completed_on, account
                  from project.project where id = :id
                """)
            .param("id", id)
            .query(Project.class)
            .optional()
            .orElseThrow(() -> Refused.notFound("PROJECT_UNKNOWN", "id", id));
    }

    /**
     * Adds those not yet known by number, each with its account in the ledger; returns
     * all of them in the order of their numbers.
     */
    @Transactional
    public List<Project> addAll(List<NewProject> projects) {
        accounts.openAll(projects.stream()
            .map(p -> new NewAccount(AccountKind.PROJECT, "project:" + p.projectNo(), p.name(), p.partner(), p.place()))
            .toList());
        var columns = RecordParameters.columns(NewProject.class, projects);
        var added = jdbc.sql("""
                insert into project.project (project_no, name, purpose, sector, place, partner, stage, started_on,
                                             completed_on, account)
                select n.*, a.id
                  from unnest(:projectNo, :name, :purpose, :sector, :place, cast(:partner as bigint[]), :stage,
                              cast(:startedOn as date[]), cast(:completedOn as date[])) n (project_no)
                  join ledger.account a on a.key = 'project:' || n.project_no
                on conflict (project_no) do nothing
                """).paramSource(columns).update();
        if (added > 0) {
            audit.note("project.project.add", "project/" + projects.getFirst().projectNo(), projects.getFirst().place(),
                    "{\"added\":%d}".formatted(added));
        }
        return Rows.of(jdbc.sql("""
                select id, project_no, name, purpose, sector, place, partner, stage, started_on, completed_on, account
                  from project.project where project_no = any (:projectNo) order by project_no
                """).paramSource(columns).query(Project.class));
    }

}
