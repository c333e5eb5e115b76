package org.shanhe.supervision;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A step on the way to closing a finding, and after it (销号环节).
 */
public enum ClosingStep {

    /** 申请销号. */
    REQUEST(Set.of(FindingState.OPEN), FindingState.REQUESTED),
    /** 退回整改. */
    RETURN(Set.of(FindingState.REQUESTED, FindingState.REVIEWED, FindingState.CHECKED), FindingState.OPEN),
    /** 复核. */
    REVIEW(Set.of(FindingState.REQUESTED), FindingState.REVIEWED),
    /** 现场核验. */
    ON_SITE(Set.of(FindingState.REVIEWED), FindingState.CHECKED),
    /** 销号. */
    CLOSE(Set.of(FindingState.CHECKED), FindingState.CLOSED),
    /** 回头看，未反弹. */
    LOOK_BACK(Set.of(FindingState.CLOSED), null),
    /** 回头看，已反弹. */
    RELAPSE(Set.of(FindingState.CLOSED), null);

    private final Set<FindingState> from;

    private final @Nullable FindingState to;

    ClosingStep(Set<FindingState> from, @Nullable FindingState to) {
        this.from = from;
        this.to = to;
    }

    boolean follows(FindingState state) {
        return from.contains(state);
    }

    /** The state after it, or null where it changes none. */
    @Nullable FindingState to() {
        return to;
    }

    /** Whether it judges what others did. */
    boolean judges() {
        return this != REQUEST;
    }

}
