package org.shanhe.exchange;

/** How far an import has come (导入状态). */
public enum ImportState {

    RECEIVED, READING, QUESTION, READY, APPLYING, APPLIED, REFUSED, UNDOING, UNDONE, FAILED;

    /** Whether the platform is at work on it, so that somebody watching should wait. */
    public boolean working() {
        return this == RECEIVED || this == READING || this == APPLYING || this == UNDOING;
    }

}
