package org.shanhe.access;

/** What a check of the chain found: whole, or the first thing wrong with it. */
sealed interface AuditVerdict {

    /** Every entry is as it was sealed. */
    record Whole(long entries, byte[] head) implements AuditVerdict {
    }

    /** The first bad entry: its place in the chain and its number, where it has one. */
    record Broken(long seq, String entry, Fault fault) implements AuditVerdict {
    }

    /** What happened to the first bad entry. */
    enum Fault {

        REMOVED, CHANGED, INSERTED

    }

}
