package org.shanhe.registry;

import java.time.LocalDate;
import org.shanhe.kernel.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

/**
 * Changes to single households that are carried out at once (登记与变更), for the platform's
 * own work; a person asks for them by a change request.
 */
@Service
public class Registration {

    private final HouseholdWrites writes;

    private final Acts acts;

    Registration(HouseholdWrites writes, Acts acts) {
        this.writes = writes;
        this.acts = acts;
    }

    /** The household after a change. */
    public record Saved(long id, int version) {
    }

    @Transactional
    public Saved register(long village, PovertyStatus status, LocalDate since, JsonNode fields, JsonNode members,
            String reason) {
        return writes.register(acts.register(village, status, since, fields, members), reason);
    }

    /**
     * Corrects fields of the household and of members named by their id.
     * @throws Refused STALE if someone saved the household since the version was read
     */
    @Transactional
    public Saved correct(long id, int version, JsonNode fields, JsonNode members, String reason) {
        return writes.correct(id, version, acts.correct(fields, members), reason);
    }

    @Transactional
    public Saved addMember(long id, int version, JsonNode member, String reason) {
        return writes.addMember(id, version, acts.addMember(member), reason);
    }

    @Transactional
    public Saved removeMember(long id, int version, long person, LifeState why, LocalDate on, String reason) {
        Refused.unless(why != LifeState.LIVING, "FIELD_MALFORMED", "field", "lifeState");
        return writes.removeMember(id, version, new Act.RemoveMember(person, why), on, reason);
    }

    /**
     * Makes a member the head; the head until now becomes {@code formerRelation} to them.
     */
    @Transactional
    public Saved changeHead(long id, int version, long person, String formerRelation, String reason) {
        acts.memberRelation(formerRelation);
        return writes.changeHead(id, version, new Act.ChangeHead(person, formerRelation), reason);
    }

    @Transactional
    public Saved changeStatus(long id, int version, PovertyStatus status, LocalDate on, String reason) {
        return writes.changeStatus(id, version, new Act.Status(status), on, reason);
    }

}
