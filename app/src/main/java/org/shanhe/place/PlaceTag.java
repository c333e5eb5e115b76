package org.shanhe.place;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A designation (深度贫困, 三区三州, 挂牌督战 …) of a place and of all that lies in it.
 *
 * @param word the tag in the reader's language
 * @param since the first day it held, if known
 * @param until the first day it no longer held, if any
 * @param source the document it comes from
 */
public record PlaceTag(String tag, String word, PlaceCode code, String place, @Nullable LocalDate since,
        @Nullable LocalDate until, String source) {

    PlaceTag in(String words) {
        return new PlaceTag(tag, words, code, place, since, until, source);
    }

}
