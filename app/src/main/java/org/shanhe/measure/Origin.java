package org.shanhe.measure;

/** How a delivery came to be recorded (登记方式). */
public enum Origin {

    FORM, WORKBOOK, PROJECT, CLASS, PLAN, LOG, RELOCATION, PURCHASE

}
