package org.shanhe.registry;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Refused;
import org.shanhe.kernel.Scope;
import org.shanhe.kernel.Sql;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/**
 * Changes to single households (登记与变更): each checks the version the writer saw, keeps the
 * replaced rows, says who, why, before and after, and audits, in one statement.
 */
@Service
public class Registration {

    private final JdbcClient jdbc;

    private final Stated stated;

    private final JsonMapper json;

    Registration(JdbcClient jdbc, Stated stated, JsonMapper json) {
        this.jdbc = jdbc;
        this.stated = stated;
        this.json = json;
    }

    /** The household after a change. */
    public record Saved(long id, int version) {
    }

    @Transactional
    public Saved register(long village, PovertyStatus status, LocalDate since, JsonNode fields, JsonNode members,
            String reason) {
        var persons = json.createArrayNode();
        members.forEach(member -> {
            var columns = stated.person(member);
            Refused.unless(columns.hasNonNull("name") && columns.hasNonNull("relation") && columns.hasNonNull("sex"),
                    "MEMBER_INCOMPLETE");
            persons.add(columns);
        });
        long heads = persons.valueStream().filter(person -> person.path("relation").asString().equals("HEAD")).count();
        Refused.unless(heads == 1, heads == 0 ? "HEAD_MISSING" : "HEAD_TWICE");
        var household = stated.household(fields);
        Refused.unless(household.hasNonNull("identified_on"), "FIELD_MALFORMED", "field", "identifiedOn");
        Refused.unless(Scope.current().contains(village), "OUTSIDE_SCOPE");
        boolean known = jdbc.sql("select exists (select from place.division where code = :village and down_to = 5)")
            .param("village", village)
            .query(Boolean.class)
            .single();
        Refused.unless(known, "VILLAGE_UNKNOWN", "village", village);
        return guarded(persons,
                () -> jdbc.sql(Sql.of(Registration.class, "register"))
                    .param("village", village)
                    .param("status", status.name())
                    .param("since", since)
                    .param("given", household.toString())
                    .param("members", persons.toString())
                    .param("reason", reason)
                    .query(Saved.class)
                    .optional());
    }

    /**
     * Corrects fields of the household and of members named by their id.
     * @throws Refused STALE if someone saved the household since the version was read
     */
    @Transactional
    public Saved correct(long id, int version, JsonNode fields, JsonNode members, String reason) {
        var persons = json.createArrayNode();
        members.forEach(member -> {
            Refused.unless(member.hasNonNull("id"), "MEMBER_INCOMPLETE");
            persons.add(stated.person(member));
        });
        record Corrected(long id, int version, int members) {
        }
        var corrected = guarded(persons,
                () -> jdbc.sql(Sql.of(Registration.class, "correct"))
                    .param("id", id)
                    .param("version", version)
                    .param("given", stated.household(fields).toString())
                    .param("members", persons.toString())
                    .param("reason", reason)
                    .query(Corrected.class)
                    .optional()
                    .or(() -> stale(id)));
        Refused.unless(corrected.members() == persons.size(), "MEMBER_NOT_CORRECTED");
        return new Saved(corrected.id(), corrected.version());
    }

    @Transactional
    public Saved addMember(long id, int version, JsonNode member, String reason) {
        var columns = stated.person(member);
        Refused.unless(columns.hasNonNull("name") && columns.hasNonNull("relation") && columns.hasNonNull("sex"),
                "MEMBER_INCOMPLETE");
        Refused.unless(!columns.path("relation").asString().equals("HEAD"), "HEAD_TWICE");
        var persons = json.createArrayNode().add(columns);
        return guarded(persons,
                () -> jdbc.sql(Sql.of(Registration.class, "add-member"))
                    .param("id", id)
                    .param("version", version)
                    .param("given", columns.toString())
                    .param("reason", reason)
                    .query(Saved.class)
                    .optional()
                    .or(() -> stale(id)));
    }

    @Transactional
    public Saved removeMember(long id, int version, long person, LifeState why, LocalDate on, String reason) {
        Refused.unless(why != LifeState.LIVING, "FIELD_MALFORMED", "field", "lifeState");
        var relation = jdbc
            .sql("select relation from registry.person where id = :person and household = :id and left_on is null")
            .param("person", person)
            .param("id", id)
            .query(String.class)
            .optional()
            .orElseThrow(() -> Refused.notFound("PERSON_NOT_FOUND", "person", person));
        Refused.unless(!relation.equals("HEAD"), "HEAD_CANNOT_LEAVE");
        return jdbc.sql(Sql.of(Registration.class, "remove-member"))
            .param("id", id)
            .param("version", version)
            .param("person", person)
            .param("state", why.name())
            .param("on", on)
            .param("reason", reason)
            .query(Saved.class)
            .optional()
            .or(() -> stale(id))
            .orElseThrow();
    }

    /**
     * Makes a member the head; the head until now becomes {@code formerRelation} to them.
     */
    @Transactional
    public Saved changeHead(long id, int version, long person, String formerRelation, String reason) {
        Refused.unless(!formerRelation.equals("HEAD"), "HEAD_TWICE");
        stated.person(json.createObjectNode().put("relation", formerRelation));
        var saved = jdbc.sql(Sql.of(Registration.class, "change-head"))
            .param("id", id)
            .param("version", version)
            .param("person", person)
            .param("former", formerRelation)
            .param("reason", reason)
            .query(Saved.class)
            .optional()
            .or(() -> stale(id))
            .orElseThrow();
        // a second statement: within one, the new head might come before the old one goes
        int heads = jdbc.sql("""
                update registry.person set relation = 'HEAD'
                 where id = :person and household = :id and left_on is null and relation <> 'HEAD'
                """).param("person", person).param("id", id).update();
        Refused.unless(heads == 1, "PERSON_NOT_FOUND", "person", person);
        return saved;
    }

    @Transactional
    public Saved changeStatus(long id, int version, PovertyStatus status, LocalDate on, String reason) {
        var saved = jdbc.sql(Sql.of(Registration.class, "change-status"))
            .param("id", id)
            .param("version", version)
            .param("status", status.name())
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

    private <T> T guarded(ArrayNode persons, Supplier<Optional<T>> write) {
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
