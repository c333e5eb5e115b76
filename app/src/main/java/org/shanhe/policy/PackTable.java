package org.shanhe.policy;

/**
 * What the packs in force say, kept as rows for statements: filled whenever they change.
 */
interface PackTable {

    /** Replaces the rows, within the transaction in which the packs are noted. */
    void fill(PackSet packs);

}
