package org.shanhe.measure;

/** Whom a delivery reached (帮扶对象). */
public enum Receiver {

    PERSON, HOUSEHOLD, VILLAGE, COUNTY, GROUP

}
