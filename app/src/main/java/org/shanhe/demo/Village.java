package org.shanhe.demo;

/** A village as the place module knows it. */
record Village(long code, String name) {

    boolean isIn(County county) {
        return code / 1_000_000 == county.number;
    }

}
