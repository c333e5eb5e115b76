package org.shanhe.cadre;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A posting to be added.
 *
 * @param until the first day on which it no longer holds, or null
 * @param termUntil the end agreed, or null where none is known
 */
public record NewPosting(String cadreNo, String name, PostingKind kind, String post, long place, @Nullable Long partner,
        LocalDate from, @Nullable LocalDate until, @Nullable LocalDate termUntil) {

    public NewPosting(String cadreNo, String name, PostingKind kind, String post, long place, @Nullable Long partner,
            LocalDate from, @Nullable LocalDate until) {
        this(cadreNo, name, kind, post, place, partner, from, until, null);
    }

}
