package org.shanhe.registry;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;
import org.shanhe.kernel.Refused;
import org.shanhe.kernel.Scope;
import org.shanhe.kernel.Sql;
import org.shanhe.registry.Registration.Saved;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Writes single households: each checks the version the writer saw, keeps the replaced
 * rows, says who, why, before and after, and audits, in one statement.
 */
@Repository
class HouseholdWrites {

    private final JdbcClient jdbc;

    HouseholdWrites(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Saved register(Act.Register act, String reason) {
        Refused.unless(Scope.current().contains(act.village()), "OUTSIDE_SCOPE");
        knownVillage(act.village());
        return guarded(() -> jdbc.sql(Sql.of(HouseholdWrites.class, "register"))
            .param("village", act.village())
            .param("status", act.status().name())
            .param("since", act.since())
            .param("given", act.household().toString())
            .param("members", act.members().toString())
            .param("reason", reason)
            .query(Saved.class)
            .optional());
    }

    Saved correct(long id, int version, Act.Correct act, String reason) {
        record Corrected(long id, int version, int members) {
        }
        var corrected = guarded(() -> jdbc.sql(Sql.of(HouseholdWrites.class, "correct"))
            .param("id", id)
            .param("version", version)
            .param("given", act.household().toString())
            .param("members", act.members().toString())
            .param("reason", reason)
            .query(Corrected.class)
            .optional()
            .or(() -> stale(id)));
        Refused.unless(corrected.members() == act.members().size(), "MEMBER_NOT_CORRECTED");
        return new Saved(corrected.id(), corrected.version());
    }

    Saved addMember(long id, int version, Act.AddMember act, String reason) {
        return guarded(() -> jdbc.sql(Sql.of(HouseholdWrites.class, "add-member"))
            .param("id", id)
            .param("version", version)
            .param("given", act.member().toString())
            .param("reason", reason)
            .query(Saved.class)
            .optional()
            .or(() -> stale(id)));
    }

    Saved removeMember(long id, int version, Act.RemoveMember act, LocalDate on, String reason) {
        var relation = jdbc
            .sql("select relation from registry.person where id = :person and household = :id and left_on is null")
            .param("person", act.person())
            .param("id", id)
            .query(String.class)
            .optional()
            .orElseThrow(() -> Refused.notFound("PERSON_NOT_FOUND", "person", act.person()));
        Refused.unless(!relation.equals("HEAD"), "HEAD_CANNOT_LEAVE");
        return jdbc.sql(Sql.of(HouseholdWrites.class, "remove-member"))
            .param("id", id)
            .param("version", version)
            .param("person", act.person())
            .param("state", act.lifeState().name())
            .param("on", on)
            .param("reason", reason)
            .query(Saved.class)
            .optional()
            .or(() -> stale(id))
            .orElseThrow();
    }

    Saved changeHead(long id, int version, Act.ChangeHead act, String reason) {
        var saved = jdbc.sql(Sql.of(HouseholdWrites.class, "change-head"))
            .param("id", id)
            .param("version", version)
            .param("person", act.person())
            .param("former", act.formerRelation())
            .param("reason", reason)
            .query(Saved.class)
            .optional()
            .or(() -> stale(id, version))
            .orElseThrow(() -> Refused.notFound("PERSON_NOT_FOUND", "person", act.person()));
        // a second statement: within one, the new head might come before the old one goes
        int heads = jdbc.sql("""
                update registry.person set relation = 'HEAD'
                 where id = :person and household = :id and left_on is null and relation <> 'HEAD'
                """).param("person", act.person()).param("id", id).update();
        Refused.unless(heads == 1, "PERSON_NOT_FOUND", "person", act.person());
        return saved;
    }

    Saved changeStatus(long id, int version, Act.Status act, LocalDate on, String reason) {
        var saved = jdbc.sql(Sql.of(HouseholdWrites.class, "change-status"))
            .param("id", id)
            .param("version", version)
            .param("status", act.status().name())
            .param("on", on)
            .param("reason", reason)
            .query(Saved.class)
            .optional();
        if (saved.isEmpty()) {
            stale(id, version);
            throw Refused.conflict("STATUS_BEFORE_CURRENT", "on", on);
        }
        return saved.get();
    }

    void knownVillage(long village) {
        boolean known = jdbc.sql("select exists (select from place.division where code = :village and down_to = 5)")
            .param("village", village)
            .query(Boolean.class)
            .single();
        Refused.unless(known, "VILLAGE_UNKNOWN", "village", village);
    }

    /** Refuses unless the household stands at the version, which stays until the end. */
    void lock(long id, int version) {
        boolean there = jdbc.sql("select true from registry.household where id = :id and version = :version for update")
            .param("id", id)
            .param("version", version)
            .query(Boolean.class)
            .optional()
            .isPresent();
        if (!there) {
            stale(id, version);
        }
    }

    <T> T guarded(Supplier<Optional<T>> write) {
        try {
            return write.get().orElseThrow();
        }
        catch (DuplicateKeyException e) {
            if (String.valueOf(e.getMessage()).contains("person_once")) {
                throw Refused.conflict("PERSON_ELSEWHERE", "household", "");
            }
            throw Refused.conflict("NUMBER_TAKEN");
        }
    }

    private <T> Optional<T> stale(long id) {
        return stale(id, -1);
    }

    private <T> Optional<T> stale(long id, int version) {
        var current = jdbc.sql("select version from registry.household where id = :id")
            .param("id", id)
            .query(Integer.class)
            .optional()
            .orElseThrow(() -> Refused.notFound("HOUSEHOLD_NOT_FOUND", "household", id));
        if (current != version) {
            throw Refused.because(Refused.Kind.STALE, "HOUSEHOLD_CHANGED", "version", current);
        }
        return Optional.empty();
    }

}
