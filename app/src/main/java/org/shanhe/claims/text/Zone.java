package org.shanhe.claims.text;

import org.jspecify.annotations.Nullable;

/**
 * A run of lines with one role in a page (版面区域).
 *
 * @param duplicateOf where a repeated line stood first
 */
public record Zone(int start, int end, Role role, @Nullable Integer duplicateOf) {

    /** What lines are to the page they stand on. */
    public enum Role {

        TITLE, BODY, CAPTION, NAV, BOILERPLATE, DUPLICATE

    }

    public boolean isRead() {
        return role == Role.TITLE || role == Role.BODY || role == Role.CAPTION;
    }

}
