package org.shanhe.measure.training;

/** Where a class stands (办班状态). */
public enum ClassState {

    OPEN, COMPLETED, CANCELLED

}
