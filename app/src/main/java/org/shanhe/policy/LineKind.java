package org.shanhe.policy;

/** What a line measures (标准线种类), and the field under which a rule reads it. */
public enum LineKind {

    NBS_CONSUMPTION("national"), REGISTER_NET_INCOME("poverty"), PROVINCIAL("provincial"), MONITORING("monitoring"),
    SUBSISTENCE("subsistence");

    private final String field;

    LineKind(String field) {
        this.field = field;
    }

    public String field() {
        return field;
    }

}
