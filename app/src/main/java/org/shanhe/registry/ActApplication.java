package org.shanhe.registry;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Carries out what a change request asks for, whatever route it came (变更执行). */
@Repository
class ActApplication {

    private final HouseholdWrites writes;

    private final Restructuring restructuring;

    private final Conditions conditions;

    private final JdbcClient jdbc;

    private final ApplicationEventPublisher events;

    ActApplication(HouseholdWrites writes, Restructuring restructuring, Conditions conditions, JdbcClient jdbc,
            ApplicationEventPublisher events) {
        this.writes = writes;
        this.conditions = conditions;
        this.restructuring = restructuring;
        this.jdbc = jdbc;
        this.events = events;
    }

    /** Where a change applies. */
    record Target(@Nullable Long household, @Nullable Integer version, @Nullable Integer otherVersion,
            @Nullable LocalDate on) {

        long id() {
            return given("household", household);
        }

        int seen() {
            return given("version", version);
        }

        LocalDate day() {
            return given("on", on);
        }

        private static <T> T given(String field, @Nullable T value) {
            if (value == null) {
                throw Refused.invalid("FIELD_MALFORMED", "field", field);
            }
            return value;
        }

    }

    /** The household afterwards and the act by which it became so. */
    record Applied(long household, int version, long act) {
    }

    Applied apply(Act act, Target target, String reason) {
        return switch (act) {
            case Act.Register register -> written(writes.register(register, reason).id());
            case Act.Correct correct -> written(writes.correct(target.id(), target.seen(), correct, reason).id());
            case Act.CorrectYear year -> written(conditions.correct(target.id(), target.seen(), year, reason).id());
            case Act.AddMember added -> written(writes.addMember(target.id(), target.seen(), added, reason).id());
            case Act.RemoveMember removed ->
                written(writes.removeMember(target.id(), target.seen(), removed, target.day(), reason).id());
            case Act.ChangeHead head -> written(writes.changeHead(target.id(), target.seen(), head, reason).id());
            case Act.Status status ->
                written(writes.changeStatus(target.id(), target.seen(), status, target.day(), reason).id());
            case Act.Split split ->
                done(target.id(), restructuring.split(target.id(), target.seen(), split, target.day(), reason));
            case Act.Merge merge -> done(target.id(), restructuring.merge(target.id(), target.seen(), merge,
                    Target.given("otherVersion", target.otherVersion()), target.day(), reason));
            case Act.Move move ->
                done(target.id(), restructuring.move(target.id(), target.seen(), move, target.day(), reason));
            case Act.Undo undo -> done(target.id(), restructuring.undo(target.id(), target.seen(), undo, reason));
        };
    }

    private Applied written(long household) {
        record Now(int version, long change) {
        }
        var now = Objects.requireNonNull(jdbc.sql("select version, change from registry.household where id = :id")
            .param("id", household)
            .query(Now.class)
            .single());
        return new Applied(household, now.version(), now.change());
    }

    /** A household that an undo took away has no version any more. */
    private Applied done(long household, long act) {
        events.publishEvent(new HouseholdsRestructured(act));
        int version = jdbc.sql("select version from registry.household where id = :id")
            .param("id", household)
            .query(Integer.class)
            .optional()
            .orElse(0);
        return new Applied(household, version, act);
    }

}
