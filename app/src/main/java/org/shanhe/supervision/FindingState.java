package org.shanhe.supervision;

/**
 * How far a finding is on its way to being closed (销号进度).
 */
public enum FindingState {

    OPEN, REQUESTED, REVIEWED, CHECKED, CLOSED

}
