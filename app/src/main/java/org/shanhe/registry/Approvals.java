package org.shanhe.registry;

import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Refused;
import org.shanhe.kernel.Scope;
import org.springframework.stereotype.Service;

/**
 * Decides about change requests (审批): an officer of the step's level whose places hold
 * the household, never the applicant.
 */
@Service
public class Approvals {

    private final ChangeWork work;

    private final ApprovalWork decisions;

    Approvals(ChangeWork work, ApprovalWork decisions) {
        this.work = work;
        this.decisions = decisions;
    }

    /**
     * Takes the next step; the last one carries the change out.
     * @param revision of the request as the approver saw it
     */
    public Changes.Answer approve(long request, int revision, @Nullable String reason) {
        var kept = work.get(request);
        mayDecide(kept);
        return ChangeAim.widened(Scope.current(), kept.village(), kept.otherVillage())
            .call(() -> decisions.approve(request, revision, reason));
    }

    /** Gives the request back to the applicant to be mended. */
    public Changes.Answer giveBack(long request, int revision, @Nullable String reason) {
        return end(request, revision, ChangeState.RETURNED, reason);
    }

    public Changes.Answer reject(long request, int revision, @Nullable String reason) {
        return end(request, revision, ChangeState.REJECTED, reason);
    }

    /** The applicant takes the request back before it is carried out. */
    public Changes.Answer withdraw(long request, int revision, @Nullable String reason) {
        if (work.get(request).applicant() != Scope.current().account()) {
            throw Refused.forbidden("CHANGE_REQUEST_NOT_YOURS");
        }
        return decisions.end(request, revision, ChangeState.WITHDRAWN, reason);
    }

    static boolean may(ChangeRequest kept, Scope scope) {
        var next = kept.next();
        return next != null && kept.applicant() != scope.account()
                && next.fits(scope, kept.village(), kept.otherVillage());
    }

    private Changes.Answer end(long request, int revision, ChangeState state, @Nullable String reason) {
        mayDecide(work.get(request));
        if (reason == null || reason.isBlank() || reason.length() > 500) {
            throw Refused.invalid("REASON_MISSING");
        }
        return decisions.end(request, revision, state, reason);
    }

    private static void mayDecide(ChangeRequest kept) {
        if (!kept.state().waiting()) {
            throw Refused.conflict("CHANGE_REQUEST_MOVED_ON", "state", kept.state());
        }
        if (!may(kept, Scope.current())) {
            throw Refused.forbidden("NOT_YOUR_STEP");
        }
    }

}
