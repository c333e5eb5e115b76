package org.shanhe.registry;

/** The sex written on the identity card (性别). */
public enum Sex {

    MALE, FEMALE

}
