package org.shanhe.policy;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a pack lets the public read, and what it keeps back (信息公开规则).
 *
 * @param sums which statistics are parts of which, so that none can be computed from the
 * others
 */
public record Publicity(List<Terms> terms, List<Statistic> statistics, List<Sum> sums) {

    /**
     * What holds in a period.
     *
     * @param least the smallest count of persons or households that is shown
     * @param nameDays for how many days after a notice came down it still names somebody
     * @param objectionDays within how many days an objection is answered
     * @param complaintDays within how many days a complaint is answered
     */
    public record Terms(@Nullable LocalDate from, @Nullable LocalDate to, int least, int nameDays, int objectionDays,
            int complaintDays, String hotline, String licenceZh, String licenceEn, String source, boolean verified) {

        boolean holds(LocalDate day) {
            return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
        }

    }

    /**
     * A figure that may be published.
     *
     * @param persons whether it counts persons or households, so that small counts are
     * withheld
     * @param twin the same people in another unit, withheld together with it
     */
    public record Statistic(String figure, boolean persons, @Nullable String twin) {
    }

    /** A figure and others that it contains, which have nobody in common. */
    public record Sum(String whole, List<String> parts) {
    }

    public Publicity {
        terms = List.copyOf(terms);
        statistics = List.copyOf(statistics);
        sums = List.copyOf(sums);
    }

    public Terms on(LocalDate day) {
        return terms.stream().filter(term -> term.holds(day)).findFirst().orElse(terms.getLast());
    }

}
