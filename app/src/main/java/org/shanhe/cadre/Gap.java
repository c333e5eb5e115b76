package org.shanhe.cadre;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonFormat.Shape;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Days on which a paired county has nobody on a post it is never to be without (缺岗预警).
 *
 * @param until the first day on which somebody is on post again, or null when that lies
 * beyond the days looked at
 * @param leaving whose term ends there
 * @param coming how many are being selected for it
 */
record Gap(@JsonFormat(shape = Shape.STRING) long place, String placeName, PostingKind kind, @Nullable Long partner,
        @Nullable String responsibleName, LocalDate since, @Nullable LocalDate until, @Nullable Long leaving,
        @Nullable String leavingName, int coming) {
}
