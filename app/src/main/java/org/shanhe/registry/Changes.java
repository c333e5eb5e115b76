package org.shanhe.registry;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Refused;
import org.shanhe.kernel.Scope;
import org.shanhe.policy.ApprovalRoute;
import org.shanhe.policy.ApprovalRoutes;
import org.shanhe.policy.CodeLists;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks for changes to the register (变更申请). The route comes from the policy pack; where it
 * is empty the change is carried out at once, by the same way.
 */
@Service
public class Changes {

    private static final int LONGEST_REASON = 500;

    private final ChangeWork work;

    private final Acts acts;

    private final ApprovalRoutes routes;

    private final CodeLists codes;

    private final JsonMapper json;

    private final Clock clock;

    Changes(ChangeWork work, Acts acts, ApprovalRoutes routes, CodeLists codes, JsonMapper json, Clock clock) {
        this.work = work;
        this.acts = acts;
        this.routes = routes;
        this.codes = codes;
        this.json = json;
        this.clock = clock;
    }

    /**
     * What became of a request.
     *
     * @param id the household, or null while one is still to be registered
     * @param version the household's after the change, or null while it waits
     */
    public record Answer(@Nullable Long id, @Nullable Integer version, long request, ChangeState state) {
    }

    public Answer submit(NewChange asked, @Nullable String key) {
        var ready = ready(asked);
        return ready.aim().widened(Scope.current()).call(() -> work.submit(ready, key));
    }

    /** Asks again, in other words or the same, for what was a draft or was returned. */
    public Answer again(long request, NewChange asked, @Nullable String key) {
        var ready = ready(asked);
        return ready.aim().widened(Scope.current()).call(() -> work.again(request, ready, key));
    }

    /**
     * Resolves a conflict by choosing, field by field or for the change as a whole.
     * @param theirs the fields in which what stands now is kept
     */
    public Answer resolve(long request, int version, List<String> theirs) {
        var kept = work.get(request);
        return ChangeAim.widened(Scope.current(), kept.village(), kept.otherVillage())
            .call(() -> work.resolve(request, version, theirs));
    }

    private ChangeWork.Ready ready(NewChange asked) {
        var kind = asked.kind();
        if (kind == null) {
            throw Refused.invalid("FIELD_MALFORMED", "field", "kind");
        }
        var reason = asked.reason();
        if (reason == null || reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw Refused.invalid("REASON_MISSING");
        }
        var route = routes.of(kind.name(), LocalDate.now(clock));
        Refused.unless(asked.on() == null || !asked.on().isAfter(LocalDate.now(clock)), "DATE_IN_FUTURE", "on",
                asked.on());
        if (!asked.isDraft()) {
            complete(route, asked);
        }
        var content = asked.content() == null ? json.createObjectNode() : asked.content();
        var act = withCause(acts.asked(kind, content, asked.on()), asked.cause());
        var aim = work.aim(act, asked);
        var steps = ApprovalStep.of(route.levels(), Scope.current(), aim.village(), aim.otherVillage());
        return new ChangeWork.Ready(act, aim, reason, asked, json.writeValueAsString(act), steps);
    }

    private void complete(ApprovalRoute route, NewChange asked) {
        boolean dated = switch (ChangeKind.valueOf(route.kind())) {
            case REMOVE_MEMBER, SPLIT, MERGE, MOVE, STATUS -> true;
            case REGISTER, CORRECT, CORRECT_YEAR, ADD_MEMBER, CHANGE_HEAD, UNDO -> route.causes() != null;
        };
        Refused.unless(!dated || asked.on() != null, "FIELD_MALFORMED", "field", "on");
        if (route.causes() != null) {
            var cause = asked.cause();
            if (cause == null || codes.list(route.causes(), LocalDate.now(clock)).find(cause).isEmpty()) {
                throw Refused.invalid("CAUSE_MISSING");
            }
        }
        Refused.unless(!route.evidence() || !asked.files().isEmpty(), "EVIDENCE_MISSING");
    }

    /** The way of leaving follows from its cause. */
    private static Act withCause(Act act, @Nullable String cause) {
        return switch (act) {
            case Act.RemoveMember removed when "DEATH".equals(cause) ->
                new Act.RemoveMember(removed.person(), LifeState.DEAD);
            case Act.RemoveMember removed when "MARRIED_OUT".equals(cause) ->
                new Act.RemoveMember(removed.person(), LifeState.MARRIED_OUT);
            case Act.RemoveMember removed when "DUPLICATE".equals(cause) ->
                new Act.RemoveMember(removed.person(), LifeState.REMOVED);
            default -> act;
        };
    }

}
