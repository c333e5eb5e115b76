package org.shanhe.supervision.sweep;

/**
 * What a unit found of a like case at home (排查结果).
 */
public enum CheckAnswer {

    NOT_FOUND, FOUND, FIXED

}
