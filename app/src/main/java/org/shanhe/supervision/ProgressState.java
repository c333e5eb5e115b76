package org.shanhe.supervision;

/**
 * How far a measure has come (整改进度).
 */
public enum ProgressState {

    NOT_STARTED, UNDER_WAY, DONE, LONG_TERM

}
