package org.shanhe.registry;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Audit;
import org.shanhe.kernel.Refused;
import org.shanhe.kernel.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/**
 * Splits, merges and moves households and takes acts back (分户、合户、迁移、撤销). The functions of
 * the database write whole rows and keep what they replace; what may not be done is
 * refused here.
 */
@Repository
class Restructuring {

    private final JdbcClient jdbc;

    private final HouseholdWrites writes;

    private final Audit audit;

    private final JsonMapper json;

    Restructuring(JdbcClient jdbc, HouseholdWrites writes, Audit audit, JsonMapper json) {
        this.jdbc = jdbc;
        this.writes = writes;
        this.audit = audit;
        this.json = json;
    }

    /** What the checks need to know of a household. */
    private record Standing(long village, @Nullable String successor, LocalDate identifiedOn, LocalDate statusFrom) {
    }

    long split(long household, int version, Act.Split act, LocalDate on, String reason) {
        writes.lock(household, version);
        var standing = living(household);
        Refused.unless(!on.isBefore(standing.identifiedOn()), "DATE_BEFORE_CURRENT", "on", on);
        record Members(int found, int heads, int living) {
        }
        var members = jdbc.sql("""
                select count(*) filter (where id in (:persons)) as found, count(*) as living,
                       count(*) filter (where id in (:persons) and relation = 'HEAD') as heads
                  from registry.person where household = :household and left_on is null
                """)
            .param("persons", act.members().stream().map(Act.Part::person).toList())
            .param("household", household)
            .query(Members.class)
            .single();
        Refused.unless(members.found() == act.members().size(), "MEMBER_NOT_CORRECTED");
        Refused.unless(members.heads() == 0, "HEAD_CANNOT_LEAVE");
        var done = run("select registry.split(:household, cast(:parts as jsonb), :on, :reason)", household,
                json.writeValueAsString(act.members()), on, reason);
        note("registry.household.split", household, standing.village(), done);
        return done;
    }

    long merge(long household, int version, Act.Merge act, int otherVersion, LocalDate on, String reason) {
        Refused.unless(household != act.other(), "MERGE_WITH_ITSELF");
        // in the order of their ids, so that two merges cannot wait for each other
        if (household < act.other()) {
            writes.lock(household, version);
            writes.lock(act.other(), otherVersion);
        }
        else {
            writes.lock(act.other(), otherVersion);
            writes.lock(household, version);
        }
        var standing = living(household);
        var other = living(act.other());
        Refused.unless(on.isAfter(other.statusFrom()) && !on.isBefore(standing.identifiedOn()), "DATE_BEFORE_CURRENT",
                "on", on);
        long done = writes.guarded(() -> Optional
            .of(jdbc.sql("select registry.merge(:household, :other, cast(:parts as jsonb), :on, :reason)")
                .param("household", household)
                .param("other", act.other())
                .param("parts", json.writeValueAsString(act.relations()))
                .param("on", on)
                .param("reason", reason)
                .query(Long.class)
                .single()));
        note("registry.household.merge", household, standing.village(), done);
        return done;
    }

    long move(long household, int version, Act.Move act, LocalDate on, String reason) {
        writes.lock(household, version);
        writes.knownVillage(act.village());
        var standing = living(household);
        Refused.unless(standing.village() != act.village(), "ALREADY_THERE");
        Refused.unless(on.isAfter(standing.statusFrom()), "DATE_BEFORE_CURRENT", "on", on);
        long done = jdbc.sql("select registry.move(:household, :village, :on, :reason)")
            .param("household", household)
            .param("village", act.village())
            .param("on", on)
            .param("reason", reason)
            .query(Long.class)
            .single();
        note("registry.household.move", household, act.village(), done);
        return done;
    }

    /** The act to which the change belongs is taken back whole or not at all. */
    long undo(long household, int version, Act.Undo act, String reason) {
        writes.lock(household, version);
        record Done(long act, boolean undo, boolean batch, long village) {
        }
        var done = jdbc
            .sql("""
                    select coalesce(act, id) as act, kind = 'UNDO' as undo, batch is not null as batch, village
                      from registry.change c
                     where id = :change
                       and exists (select from registry.change a where coalesce(a.act, a.id) = coalesce(c.act, c.id) and a.household = :household)
                    """)
            .param("change", act.change())
            .param("household", household)
            .query(Done.class)
            .optional()
            .orElseThrow(() -> Refused.notFound("CHANGE_NOT_FOUND", "change", act.change()));
        Refused.unless(!done.undo() && !done.batch(), "CHANGE_NOT_UNDOABLE");
        var changed = Rows.of(jdbc.sql("""
                select coalesce(h.household_no, c.household::text)
                  from registry.change c left join registry.household h on h.id = c.household
                 where coalesce(c.act, c.id) = :act and h.change is distinct from c.id
                 order by 1
                """).param("act", done.act()).query(String.class));
        if (!changed.isEmpty()) {
            throw Refused.conflict("CHANGED_SINCE", "households", String.join(" ", changed));
        }
        long undone = writes.guarded(() -> Optional.of(jdbc.sql("select registry.undo(:act, :reason)")
            .param("act", done.act())
            .param("reason", reason)
            .query(Long.class)
            .single()));
        note("registry.household.undo", household, done.village(), undone);
        return undone;
    }

    private long run(String call, long household, String parts, LocalDate on, String reason) {
        return writes.guarded(() -> Optional.of(jdbc.sql(call)
            .param("household", household)
            .param("parts", parts)
            .param("on", on)
            .param("reason", reason)
            .query(Long.class)
            .single()));
    }

    private Standing living(long household) {
        var standing = jdbc
            .sql("""
                    select h.village, case when h.successor is not null then coalesce(registry.became(h.id), '') end as successor, h.identified_on, coalesce(lower(s.valid), h.identified_on) as status_from
                      from registry.household h
                      left join registry.status s on s.household = h.id and upper_inf(s.valid)
                     where h.id = :household
                    """)
            .param("household", household)
            .query(Standing.class)
            .optional()
            .orElseThrow(() -> Refused.notFound("HOUSEHOLD_NOT_FOUND", "household", household));
        if (standing.successor() != null) {
            throw Refused.conflict("HOUSEHOLD_MERGED", "number", standing.successor());
        }
        return standing;
    }

    private void note(String action, long household, long village, long change) {
        audit.note(action, "household/" + household, village, json.createObjectNode().put("change", change).toString());
    }

}
