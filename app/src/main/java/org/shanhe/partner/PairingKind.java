package org.shanhe.partner;

/** Under which scheme a partner assists a place (结对类型). */
public enum PairingKind {

    DESIGNATED, COUNTERPART, EAST_WEST, ENTERPRISE_VILLAGE, UNIT_VILLAGE, PARTY_BRANCH, HOUSEHOLD

}
