package org.shanhe.plan;

import java.util.Optional;
import java.util.Set;
import org.shanhe.kernel.Scope;

/** What moves a plan on (审批动作): 提交, 撤回, 同意, 退回, 调整. */
public enum PlanAction {

    SUBMIT, WITHDRAW, APPROVE, RETURN, REVISE;

    private static final String[] DRAFTERS = { "VILLAGE_OFFICER", "CADRE", "TOWN_OFFICER", "COUNTY_OFFICER" };

    /** Whether the reason must be stated. */
    boolean needsNote() {
        return this == RETURN || this == REVISE;
    }

    /**
     * The state to which it leads from another, if it may be done there by the reader.
     */
    Optional<PlanState> from(PlanState state, Scope reader) {
        return switch (this) {
            case SUBMIT -> when(Set.of(PlanState.DRAFT, PlanState.RETURNED).contains(state), PlanState.SUBMITTED,
                    reader, DRAFTERS);
            case WITHDRAW -> when(state == PlanState.SUBMITTED, PlanState.DRAFT, reader, DRAFTERS);
            case APPROVE -> state == PlanState.SUBMITTED ? when(true, PlanState.TOWN_APPROVED, reader, "TOWN_OFFICER")
                    : when(state == PlanState.TOWN_APPROVED, PlanState.APPROVED, reader, "COUNTY_OFFICER");
            case RETURN -> state == PlanState.SUBMITTED ? when(true, PlanState.RETURNED, reader, "TOWN_OFFICER")
                    : when(state == PlanState.TOWN_APPROVED, PlanState.RETURNED, reader, "COUNTY_OFFICER");
            case REVISE -> when(state == PlanState.APPROVED, PlanState.DRAFT, reader, DRAFTERS);
        };
    }

    private static Optional<PlanState> when(boolean fits, PlanState to, Scope reader, String... roles) {
        // account 0 is the system itself, as when the demo world is made
        return fits && (reader.account() == 0 || reader.hasAnyRole(roles)) ? Optional.of(to) : Optional.empty();
    }

}
