package org.shanhe.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.shanhe.DatabaseTest;
import org.shanhe.SettableClock;
import org.shanhe.directive.Task;
import org.shanhe.directive.Tasks;
import org.shanhe.kernel.Scope;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class ProjectTaskTests {

    @Autowired
    Tasks tasks;

    @Autowired
    SettableClock clock;

    @Autowired
    @Qualifier("owner")
    JdbcClient owner;

    @Test
    void aProjectWaitsForTheLevelWhoseStepIsNextAndForItsNotice() {
        clock.set(LocalDate.of(2026, 3, 1));
        long waiting = project("TOWN_REVIEW", "2026-12-31");
        long building = project("UNDER_CONSTRUCTION", "2026-02-01");
        long noticed = project("TOWN_NOTICE", "2026-12-31");
        owner.sql("""
                insert into project.notice (project, place, kind, boards, posted_on, last_on, body, account)
                values (?, ?, 'TOWN', '{TOWN}', '2026-02-26', '2026-03-08', '{}', 1)
                """).params(noticed, Hamlet.VILLAGE).update();
        long done = project("IN_CARE", "2026-02-01");
        var town = of(Hamlet.TOWNSMAN);
        assertThat(town).extracting(Task::id).contains(waiting, building, noticed).doesNotContain(done);
        assertThat(task(town, waiting).steps()).containsExactly("乡镇逐项审核通过");
        assertThat(task(town, waiting).stateName()).isEqualTo("乡镇审核");
        assertThat(task(town, building).colour()).isEqualTo("OVERDUE");
        assertThat(task(town, building).dueOn()).isEqualTo("2026-02-01");
        assertThat(task(town, noticed).waitUntil()).isEqualTo("2026-03-09");
        assertThat(task(town, noticed).dueOn()).isNull();
        assertThat(of(Hamlet.VILLAGER)).extracting(Task::id).doesNotContain(waiting, building, noticed, done);
        clock.reset();
    }

    private List<Task> of(Scope scope) {
        return scope.call(() -> tasks.mine("PROJECT", null, null, 0, 500, Locale.CHINA).rows());
    }

    private static Task task(List<Task> tasks, long id) {
        return tasks.stream().filter(task -> task.id() == id).findFirst().orElseThrow();
    }

    private long project(String stage, String finishOn) {
        return owner
            .sql("""
                    insert into project.project (project_no, name, purpose, place, stage, started_on, finish_on, generation, origin, recorded_by)
                    values ('T-' || gen_random_uuid(), '蓄水池', 'INFRASTRUCTURE', ?, ?, '2026-01-01', ?::date, 'ARGUMENT', 'VILLAGE', 1)
                    returning id
                    """)
            .params(Hamlet.VILLAGE, stage, finishOn)
            .query(Long.class)
            .single();
    }

}
