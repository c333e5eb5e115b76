package org.shanhe.supervision.complaint;

/**
 * What came of a complaint (办理结果).
 */
public enum ComplaintState {

    RECEIVED, FOUNDED, UNFOUNDED, REFERRED

}
