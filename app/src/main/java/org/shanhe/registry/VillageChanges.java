package org.shanhe.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.shanhe.kernel.Audit;
import org.shanhe.kernel.Refused;
import org.shanhe.kernel.Scope;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * What every change of a record of a village keeps: its reason, what stood before and who
 * belongs (村情、联户、致富带头人).
 */
@Component
class VillageChanges {

    private final JdbcClient jdbc;

    private final JsonMapper json;

    private final Audit audit;

    VillageChanges(JdbcClient jdbc, JsonMapper json, Audit audit) {
        this.jdbc = jdbc;
        this.json = json;
        this.audit = audit;
    }

    /** Writes down why a record is changed; what is written next carries the number. */
    long begin(long village, String kind, Object after, String reason) {
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
        audit.note("registry.village." + kind.toLowerCase(Locale.ROOT), "village/" + village, village,
                "{\"change\": %d}".formatted(change));
        return change;
    }

    /** What stood before the change stays, unless another came between. */
    void keep(String table, long id, long village, int version, long change) {
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

    /** Who belongs from a day on: others leave on it, new ones join on it. */
    void belong(String table, String of, long id, long village, List<Long> households, LocalDate on, long change) {
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

    void inScope(long village) {
        Refused.unless(Scope.current().contains(village), "OUTSIDE_SCOPE");
        boolean known = jdbc.sql("select exists (select from place.division where code = :village and down_to = 5)")
            .param("village", village)
            .query(Boolean.class)
            .single();
        Refused.unless(known, "VILLAGE_UNKNOWN", "village", village);
    }

    static Refused stale(String what) {
        return Refused.because(Refused.Kind.STALE, "VILLAGE_CHANGED", "what", what);
    }

    static <T> T guarded(Supplier<T> write) {
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
