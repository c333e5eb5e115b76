package org.shanhe.policy.language;

import org.jspecify.annotations.Nullable;

/** What a condition answers: a missing value gives neither yes nor no. */
public enum Answer {

    MET, NOT_MET, UNKNOWN;

    public static Answer of(@Nullable Object met) {
        return met == null ? UNKNOWN : Boolean.TRUE.equals(met) ? MET : NOT_MET;
    }

}
