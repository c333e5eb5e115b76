package org.shanhe.registry;

import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Refused;
import org.shanhe.kernel.Refused.Kind;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes what was decided, one decision about a request at a time. */
@Service
class ApprovalWork {

    private final ChangeRequests requests;

    private final ChangeWork work;

    private final Acts acts;

    ApprovalWork(ChangeRequests requests, ChangeWork work, Acts acts) {
        this.requests = requests;
        this.work = work;
        this.acts = acts;
    }

    @Transactional
    public Changes.Answer approve(long id, int revision, @Nullable String reason) {
        var kept = current(id, revision);
        var next = kept.next();
        requests.note(id, "APPROVED", next == null ? null : next.word(), reason);
        int step = kept.step() + 1;
        if (step < kept.steps().size()) {
            requests.move(id, ChangeState.APPROVED, step);
            return new Changes.Answer(kept.household(), null, id, ChangeState.APPROVED);
        }
        try {
            return work.apply(id, acts.kept(kept.kind(), kept.content()),
                    new ActApplication.Target(kept.household(), kept.version(), kept.otherVersion(), kept.happenedOn()),
                    kept.reason(), step);
        }
        catch (Refused e) {
            // the household changed while the request was on its way
            throw e.kind() == Kind.STALE ? Refused.conflict("CHANGE_REQUEST_CONFLICT", "id", id) : e;
        }
    }

    @Transactional
    public Changes.Answer end(long id, int revision, ChangeState state, @Nullable String reason) {
        var kept = current(id, revision);
        if (state == ChangeState.RETURNED || state == ChangeState.REJECTED) {
            var next = kept.next();
            requests.note(id, state.name(), next == null ? null : next.word(), reason);
        }
        else {
            requests.note(id, state.name(), null, reason);
        }
        requests.move(id, state, 0);
        return new Changes.Answer(kept.household(), null, id, state);
    }

    private ChangeRequest current(long id, int revision) {
        var kept = requests.lock(id);
        boolean open = kept.state().waiting() || kept.state() == ChangeState.DRAFT
                || kept.state() == ChangeState.RETURNED;
        if (!open || kept.revision() != revision) {
            throw Refused.conflict("CHANGE_REQUEST_MOVED_ON", "state", kept.state());
        }
        return kept;
    }

}
