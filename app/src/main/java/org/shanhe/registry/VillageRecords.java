package org.shanhe.registry;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Audit;
import org.shanhe.kernel.Refused;
import org.shanhe.kernel.Scope;
import org.shanhe.kernel.Sql;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes what belongs to a village: its facts by year, its household groups and leaders
 * (村情、联户、致富带头人).
 */
@Service
public class VillageRecords {

    private final JdbcClient jdbc;

    private final Stated stated;

    private final JsonMapper json;

    private final Audit audit;

    VillageRecords(JdbcClient jdbc, Stated stated, JsonMapper json, Audit audit) {
        this.jdbc = jdbc;
        this.stated = stated;
        this.json = json;
        this.audit = audit;
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

    /** A leader to prosperity and the households led (致富带头人). */
    public record Leading(String name, @Nullable Long person, String industry, @Nullable String business,
            @Nullable LocalDate trainedOn, LocalDate since, @Nullable LocalDate endedOn, List<Long> households,
            LocalDate on) {
    }

    /**
     * How a group did in a year, half or quarter; a later one of the same period takes
     * its place.
     */
    public record Evaluation(String period, LocalDate on, String grade, java.math.@Nullable BigDecimal score,
            @Nullable String remark) {
    }

    /**
     * @param version of the year as it was read, 0 for a year not yet known
     */
    @Transactional
    public void facts(long village, int year, int version, JsonNode fields, String reason) {
        inScope(village);
        Refused.unless(year >= 2000 && year <= 2100, "FIELD_MALFORMED", "field", "year");
        var row = jdbc.sql(Sql.of(VillageRecords.class, "correct-village-fact"))
            .param("village", village)
            .param("year", year)
            .param("version", version)
            .param("given", stated.village(fields).toString())
            .param("reason", reason)
            .query(String.class)
            .optional()
            .orElseThrow(() -> stale("village"));
        jdbc.sql("delete from registry.village_fact where village = :village and year = :year")
            .param("village", village)
            .param("year", year)
            .update();
        jdbc.sql(
                "insert into registry.village_fact select * from jsonb_populate_record(null::registry.village_fact, cast(:row as jsonb))")
            .param("row", row)
            .update();
    }

    @Transactional
    public long addGroup(long village, Group group, String reason) {
        long change = change(village, "GROUP", group, reason);
        long id = guarded(() -> jdbc.sql("""
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
        belong("group_member", "household_group", id, village, group.households(), group.since(), change);
        return id;
    }

    @Transactional
    public void changeGroup(long village, long id, int version, Group group, String reason) {
        long change = change(village, "GROUP", group, reason);
        keep("household_group", id, village, version, change);
        guarded(() -> jdbc
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
        belong("group_member", "household_group", id, village, ended == null ? group.households() : List.of(),
                ended == null ? group.on() : ended, change);
    }

    @Transactional
    public void evaluate(long village, long group, Evaluation evaluation, String reason) {
        stated.code("GROUP_GRADE", evaluation.grade(), "grade");
        long change = change(village, "GROUP", evaluation, reason);
        jdbc.sql(
                """
                        update registry.group_evaluation set withdrawn = true where household_group = :group and period = :period and not withdrawn
                        """)
            .param("group", group)
            .param("period", evaluation.period())
            .update();
        int added = guarded(() -> jdbc
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

    @Transactional
    public long addLeader(long village, Leading leader, String reason) {
        stated.code("INDUSTRY_KIND", leader.industry(), "industry");
        long change = change(village, "LEADER", leader, reason);
        long id = guarded(() -> jdbc.sql("""
                insert into registry.leader (village, name, person, industry, business, trained_on, since, change)
                values (:village, :name, :person, :industry, :business, :trained, :since, :change) returning id
                """)
            .param("village", village)
            .param("name", leader.name())
            .param("person", leader.person())
            .param("industry", leader.industry())
            .param("business", leader.business())
            .param("trained", leader.trainedOn())
            .param("since", leader.since())
            .param("change", change)
            .query(Long.class)
            .single());
        belong("leader_household", "leader", id, village, leader.households(), leader.since(), change);
        return id;
    }

    @Transactional
    public void changeLeader(long village, long id, int version, Leading leader, String reason) {
        stated.code("INDUSTRY_KIND", leader.industry(), "industry");
        long change = change(village, "LEADER", leader, reason);
        keep("leader", id, village, version, change);
        guarded(() -> jdbc
            .sql("""
                    update registry.leader set name = :name, person = :person, industry = :industry, business = :business, trained_on = :trained,
                           since = :since, ended_on = :ended, version = version + 1, recorded_at = clock_timestamp(), change = :change
                     where id = :id
                    """)
            .param("id", id)
            .param("name", leader.name())
            .param("person", leader.person())
            .param("industry", leader.industry())
            .param("business", leader.business())
            .param("trained", leader.trainedOn())
            .param("since", leader.since())
            .param("ended", leader.endedOn())
            .param("change", change)
            .update());
        var ended = leader.endedOn();
        belong("leader_household", "leader", id, village, ended == null ? leader.households() : List.of(),
                ended == null ? leader.on() : ended, change);
    }

    /** Who belongs from a day on: others leave on it, new ones join on it. */
    private void belong(String table, String of, long id, long village, List<Long> households, LocalDate on,
            long change) {
        var wanted = households.stream().distinct().toArray(Long[]::new);
        jdbc.sql("delete from registry.%s where %s = :id and lower(valid) >= :on and not household = any (:wanted)"
            .formatted(table, of)).param("id", id).param("on", on).param("wanted", wanted).update();
        jdbc.sql(
                """
                        update registry.%s set valid = daterange(lower(valid), :on), recorded_at = clock_timestamp(), change = :change
                         where %s = :id and upper_inf(valid) and lower(valid) < :on and not household = any (:wanted)
                        """
                    .formatted(table, of))
            .param("id", id)
            .param("on", on)
            .param("change", change)
            .param("wanted", wanted)
            .update();
        int known = guarded(() -> jdbc
            .sql("""
                    with wanted as (select h.id from registry.household h where h.id = any (:wanted) and h.village = :village),
                    added as (insert into registry.%1$s (%2$s, household, village, valid, change)
                              select :id, w.id, :village, daterange(:on, null), :change from wanted w
                               where not exists (select from registry.%1$s b where b.%2$s = :id and b.household = w.id and upper_inf(b.valid)))
                    select count(*) from wanted
                    """
                .formatted(table, of))
            .param("wanted", wanted)
            .param("village", village)
            .param("id", id)
            .param("on", on)
            .param("change", change)
            .query(Integer.class)
            .single());
        Refused.unless(known == wanted.length, "HOUSEHOLD_OF_OTHER_VILLAGE");
    }

    private void keep(String table, long id, long village, int version, long change) {
        int kept = jdbc.sql("""
                insert into registry.past (kind, household, village, known, change, row)
                select :kind, null, village, tstzrange(recorded_at, clock_timestamp()), :change, to_jsonb(k)
                  from registry.%s k where id = :id and village = :village and version = :version
                """.formatted(table))
            .param("kind", table)
            .param("change", change)
            .param("id", id)
            .param("village", village)
            .param("version", version)
            .update();
        if (kept == 0) {
            throw stale(table);
        }
    }

    private long change(long village, String kind, Object after, String reason) {
        inScope(village);
        long change = jdbc.sql("""
                insert into registry.change (kind, household, village, reason, after)
                values (:kind, null, :village, :reason, cast(:after as jsonb)) returning id
                """)
            .param("kind", kind)
            .param("village", village)
            .param("reason", reason)
            .param("after", json.writeValueAsString(after))
            .query(Long.class)
            .single();
        audit.note("registry.village." + kind.toLowerCase(java.util.Locale.ROOT), "village/" + village, village,
                "{\"change\": %d}".formatted(change));
        return change;
    }

    private void inScope(long village) {
        Refused.unless(Scope.current().contains(village), "OUTSIDE_SCOPE");
        boolean known = jdbc.sql("select exists (select from place.division where code = :village and down_to = 5)")
            .param("village", village)
            .query(Boolean.class)
            .single();
        Refused.unless(known, "VILLAGE_UNKNOWN", "village", village);
    }

    private static Refused stale(String what) {
        return Refused.because(Refused.Kind.STALE, "VILLAGE_CHANGED", "what", what);
    }

    private static <T> T guarded(java.util.function.Supplier<T> write) {
        try {
            return write.get();
        }
        catch (DataIntegrityViolationException e) {
            var said = String.valueOf(e.getMessage());
            if (said.contains("group_member_pkey")) {
                throw Refused.conflict("GROUP_MEMBER_ELSEWHERE");
            }
            if (said.contains("household_group_by_village")) {
                throw Refused.conflict("GROUP_NAME_TAKEN");
            }
            throw Refused.invalid("VILLAGE_RECORD_WRONG");
        }
    }

}
