package org.shanhe.policy;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a code list (代码).
 *
 * @param code our name for it
 * @param national its number in the national register's forms, e.g. 01
 * @param standard its number in the national standard the list names, e.g. GB/T 4761
 * @param also other Chinese words for it
 * @param verified false where the entry was reconstructed or never found in a source
 */
public record Code(String code, @Nullable String national, String zh, String en, @Nullable String standard,
        List<String> also, @Nullable LocalDate from, @Nullable LocalDate to, boolean verified) {

    boolean holds(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }

}
