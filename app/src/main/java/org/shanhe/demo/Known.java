package org.shanhe.demo;

import java.util.Map;

/** What must be there: a plan that names something else is wrong. */
final class Known {

    private Known() {
    }

    static <K, V> V in(Map<K, V> all, K key) {
        var value = all.get(key);
        if (value == null) {
            throw new IllegalStateException("nothing under " + key);
        }
        return value;
    }

}
