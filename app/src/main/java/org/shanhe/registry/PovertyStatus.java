package org.shanhe.registry;

/** Where a registered household stands (脱贫状态). */
public enum PovertyStatus {

    POOR, PRE_EXIT, EXITED, RELAPSED, REMOVED, ORDINARY

}
