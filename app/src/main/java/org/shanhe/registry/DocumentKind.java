package org.shanhe.registry;

/** What proves who a person is (证件类型). */
public enum DocumentKind {

    IDENTITY_CARD, OFFICER, DISABILITY, NONE

}
