package org.shanhe.policy.language;

import java.util.List;

/** What a rule is about, and what it may therefore name. */
public enum ObjectKind {

    HOUSEHOLD(List.of("household", "line")), PERSON(List.of("person", "household", "line")),
    VILLAGE(List.of("village"));

    private final List<String> objects;

    ObjectKind(List<String> objects) {
        this.objects = objects;
    }

    List<String> objects() {
        return objects;
    }

    boolean hasMembers() {
        return this == HOUSEHOLD;
    }

}
