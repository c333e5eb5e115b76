package org.shanhe.registry;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Refused;
import org.shanhe.kernel.Scope;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps change requests and carries out those whose route is at its end. */
@Service
class ChangeWork {

    private final ChangeRequests requests;

    private final ActApplication application;

    private final Acts acts;

    private final Conflicts conflicts;

    private final Requests once;

    private final TransactionTemplate trial;

    ChangeWork(ChangeRequests requests, ActApplication application, Acts acts, Conflicts conflicts, Requests once,
            PlatformTransactionManager transactions) {
        this.requests = requests;
        this.application = application;
        this.acts = acts;
        this.conflicts = conflicts;
        this.once = once;
        this.trial = new TransactionTemplate(transactions);
        this.trial.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /** A request read and checked, on its way to be kept. */
    record Ready(Act act, ChangeAim aim, String reason, NewChange asked, String content, List<ApprovalStep> steps) {

        Ready with(Act stated, String columns) {
            return new Ready(stated, aim, reason, asked, columns, steps);
        }

        ChangeRequests.Kept kept() {
            return new ChangeRequests.Kept(act.kind(), asked.isDraft() ? ChangeState.DRAFT : ChangeState.SUBMITTED, aim,
                    content, reason, asked.cause(), asked.on(), steps);
        }

        ActApplication.Target target() {
            return new ActApplication.Target(aim.household(), aim.version(), aim.otherVersion(), asked.on());
        }

    }

    /** The households and villages of an act, as far as the applicant may see them. */
    @Transactional(readOnly = true)
    public ChangeAim aim(Act act, NewChange asked) {
        if (act instanceof Act.Register register) {
            Refused.unless(Scope.current().contains(register.village()), "OUTSIDE_SCOPE");
            return new ChangeAim(register.village(), null, null, null, null, null);
        }
        var id = asked.household();
        var version = asked.version();
        if (id == null) {
            throw Refused.invalid("FIELD_MALFORMED", "field", "household");
        }
        Refused.unless(version != null, "IF_MATCH_MISSING");
        var one = household(id);
        var other = act instanceof Act.Merge merge ? household(merge.other()) : null;
        if (!(act instanceof Act.Undo)) {
            requests.standing(id);
        }
        var there = act.destination();
        if (act instanceof Act.Undo undo) {
            there = requests.villageOfAct(undo.change(), one.village());
        }
        else if (other != null && other.village() != one.village()) {
            there = other.village();
        }
        Refused.unless(other == null || asked.otherVersion() != null, "IF_MATCH_MISSING");
        return new ChangeAim(one.village(), there, id, other == null ? null : other.household(), version,
                asked.otherVersion());
    }

    @Transactional(readOnly = true)
    public ChangeRequest get(long id) {
        return requests.get(id);
    }

    @Transactional
    public Changes.Answer submit(Ready ready, @Nullable String key) {
        return once.once(key, Changes.Answer.class, () -> {
            long id = requests.add(ready.kept());
            return started(id, ready);
        });
    }

    @Transactional
    public Changes.Answer again(long id, Ready ready, @Nullable String key) {
        return once.once(key, Changes.Answer.class, () -> {
            var kept = requests.lock(id);
            own(kept);
            Refused.unless(
                    kept.kind() == ready.act().kind()
                            && java.util.Objects.equals(kept.household(), ready.aim().household()),
                    "CHANGE_REQUEST_DIFFERS");
            if (kept.state() != ChangeState.DRAFT && kept.state() != ChangeState.RETURNED) {
                throw Refused.conflict("CHANGE_REQUEST_MOVED_ON", "state", kept.state());
            }
            var content = acts.again(kept.content(), ready.content());
            var whole = ready.with(acts.kept(kept.kind(), content), content);
            requests.change(id, whole.kept());
            return started(id, whole);
        });
    }

    private Changes.Answer started(long id, Ready ready) {
        requests.prove(id, ready.asked().files());
        if (ready.asked().isDraft()) {
            return new Changes.Answer(ready.aim().household(), null, id, ChangeState.DRAFT);
        }
        requests.note(id, "SUBMITTED", null, ready.reason());
        if (ready.steps().isEmpty()) {
            return apply(id, ready.act(), ready.target(), ready.reason(), 0);
        }
        // what cannot be carried out now is refused now, not after three levels have read
        // it
        trial.executeWithoutResult(attempt -> {
            application.apply(ready.act(), ready.target(), ready.reason());
            attempt.setRollbackOnly();
        });
        return new Changes.Answer(ready.aim().household(), null, id, ChangeState.SUBMITTED);
    }

    Changes.Answer apply(long id, Act act, ActApplication.Target target, String reason, int step) {
        var applied = application.apply(act, target, reason);
        requests.applied(id, applied, step);
        requests.note(id, "APPLIED", null, null);
        return new Changes.Answer(applied.household(), applied.version(), id, ChangeState.APPLIED);
    }

    /** As {@link Changes#resolve}. */
    @Transactional
    public Changes.Answer resolve(long id, int version, List<String> theirs) {
        var kept = requests.lock(id);
        own(kept);
        if (!kept.state().waiting() && kept.state() != ChangeState.RETURNED) {
            throw Refused.conflict("CHANGE_REQUEST_MOVED_ON", "state", kept.state());
        }
        var household = kept.household();
        if (household == null) {
            throw Refused.conflict("CHANGE_REQUEST_MOVED_ON", "state", kept.state());
        }
        var now = household(household);
        if (!Integer.valueOf(version).equals(now.version())) {
            throw Refused.because(Refused.Kind.STALE, "HOUSEHOLD_CHANGED", "version", now.version());
        }
        var content = conflicts.without(kept, theirs);
        var other = kept.otherHousehold() == null ? null : household(kept.otherHousehold());
        var aim = new ChangeAim(now.village(), kept.otherVillage(), household, kept.otherHousehold(), version,
                other == null ? null : other.version());
        var act = acts.kept(kept.kind(), content);
        requests.change(id, new ChangeRequests.Kept(kept.kind(), ChangeState.SUBMITTED, aim, content, kept.reason(),
                kept.cause(), kept.happenedOn(), kept.steps()));
        requests.note(id, "RESOLVED", null, String.join(" ", theirs));
        var target = new ActApplication.Target(household, version, aim.otherVersion(), kept.happenedOn());
        if (kept.steps().isEmpty()) {
            return apply(id, act, target, kept.reason(), 0);
        }
        return new Changes.Answer(household, null, id, ChangeState.SUBMITTED);
    }

    private ChangeAim household(long id) {
        return requests.household(id).orElseThrow(() -> Refused.notFound("HOUSEHOLD_NOT_FOUND", "household", id));
    }

    private static void own(ChangeRequest kept) {
        if (kept.applicant() != Scope.current().account()) {
            throw Refused.forbidden("CHANGE_REQUEST_NOT_YOURS");
        }
    }

}
