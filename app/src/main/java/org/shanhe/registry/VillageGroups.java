package org.shanhe.registry;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes the groups of neighbouring households of a village and how they did (联户). */
@Service
public class VillageGroups {

    private final JdbcClient jdbc;

    private final Stated stated;

    private final VillageChanges changes;

    VillageGroups(JdbcClient jdbc, Stated stated, VillageChanges changes) {
        this.jdbc = jdbc;
        this.stated = stated;
        this.changes = changes;
    }

    /**
     * A group of neighbouring households (联户).
     *
     * @param head the household whose head speaks for the group
     * @param households who belongs to it from {@code on} on
     * @param on the day from which this holds
     */
    public record Group(String name, @Nullable Long head, LocalDate since, @Nullable LocalDate endedOn,
            List<Long> households, LocalDate on) {
    }

    /**
     * How a group did in a year, half or quarter; a later one of the same period takes
     * its place.
     */
    public record Evaluation(String period, LocalDate on, String grade, @Nullable BigDecimal score,
            @Nullable String remark) {
    }

    @Transactional
    public long add(long village, Group group, String reason) {
        long change = changes.begin(village, "GROUP", group, reason);
        long id = VillageChanges.guarded(() -> jdbc.sql("""
                insert into registry.household_group (village, name, head, since, change)
                values (:village, :name, :head, :since, :change) returning id
                """)
            .param("village", village)
            .param("name", group.name())
            .param("head", group.head())
            .param("since", group.since())
            .param("change", change)
            .query(Long.class)
            .single());
        changes.belong("group_member", "household_group", id, village, group.households(), group.since(), change);
        return id;
    }

    @Transactional
    public void change(long village, long id, int version, Group group, String reason) {
        long change = changes.begin(village, "GROUP", group, reason);
        changes.keep("household_group", id, village, version, change);
        VillageChanges.guarded(() -> jdbc
            .sql("""
                    update registry.household_group set name = :name, head = :head, since = :since, ended_on = :ended, version = version + 1,
                           recorded_at = clock_timestamp(), change = :change
                     where id = :id
                    """)
            .param("id", id)
            .param("name", group.name())
            .param("head", group.head())
            .param("since", group.since())
            .param("ended", group.endedOn())
            .param("change", change)
            .update());
        var ended = group.endedOn();
        changes.belong("group_member", "household_group", id, village, ended == null ? group.households() : List.of(),
                ended == null ? group.on() : ended, change);
    }

    @Transactional
    public void evaluate(long village, long group, Evaluation evaluation, String reason) {
        stated.code("GROUP_GRADE", evaluation.grade(), "grade");
        long change = changes.begin(village, "GROUP", evaluation, reason);
        jdbc.sql(
                """
                        update registry.group_evaluation set withdrawn = true where household_group = :group and period = :period and not withdrawn
                        """)
            .param("group", group)
            .param("period", evaluation.period())
            .update();
        int added = VillageChanges.guarded(() -> jdbc
            .sql("""
                    insert into registry.group_evaluation (household_group, village, period, on_day, grade, score, remark, change)
                    select id, village, :period, :on, :grade, :score, :remark, :change
                      from registry.household_group where id = :group and village = :village
                    """)
            .param("group", group)
            .param("village", village)
            .param("period", evaluation.period())
            .param("on", evaluation.on())
            .param("grade", evaluation.grade())
            .param("score", evaluation.score())
            .param("remark", evaluation.remark())
            .param("change", change)
            .update());
        Refused.unless(added == 1, "GROUP_UNKNOWN", "id", group);
    }

}
