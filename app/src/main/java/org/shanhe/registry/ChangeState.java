package org.shanhe.registry;

/** How far a change request has come (申请状态). */
public enum ChangeState {

    DRAFT, SUBMITTED, APPROVED, APPLIED, RETURNED, WITHDRAWN, REJECTED;

    boolean waiting() {
        return this == SUBMITTED || this == APPROVED;
    }

}
