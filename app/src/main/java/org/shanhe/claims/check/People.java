package org.shanhe.claims.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.shanhe.claims.check.Finding.Outcome;
import org.shanhe.claims.check.Finding.Rule;

/**
 * Nobody comes more often than times are counted, and a household has two to six people.
 */
class People implements Check {

    private static final double ALIKE = 0.6;

    private static final BigDecimal FEWEST = BigDecimal.TWO;

    private static final BigDecimal MOST = BigDecimal.valueOf(6);

    @Override
    public Stream<Finding> of(Examined document) {
        return IntStream.range(1, document.claims().size())
            .filter(i -> document.readable(i) && document.readable(i - 1) && document.claim(i).per() == null
                    && document.claim(i - 1).per() == null && document.sameSentence(i - 1, i))
            .boxed()
            .flatMap(i -> Stream.concat(times(document, i - 1, i), households(document, i - 1, i)));
    }

    private static Stream<Finding> times(Examined document, int one, int other) {
        if (!document.unit(one, "person", "person_time") || !document.unit(other, "person", "person_time")
                || document.claim(one).unit().equals(document.claim(other).unit())) {
            return Stream.empty();
        }
        int people = document.unit(one, "person") ? one : other;
        int times = people == one ? other : one;
        var same = document.between(one, other).contains("折合")
                || document.claim(one).category().equals(document.claim(other).category())
                        && Likeness.of(document.claim(one).indicator(), document.claim(other).indicator()) >= ALIKE;
        return !same ? Stream.empty()
                : Stream.of(Finding.of(Rule.PERSON_TIMES, document.value(people).compareTo(document.value(times)) <= 0,
                        people, List.of(times), document.value(times)));
    }

    private static Stream<Finding> households(Examined document, int households, int people) {
        if (!document.unit(households, "household") || !document.unit(people, "person")
                || document.between(households, people).length() > 1 || document.value(households).signum() == 0) {
            return Stream.empty();
        }
        var least = document.value(households).multiply(FEWEST);
        var most = document.value(households).multiply(MOST);
        var value = document.value(people);
        var outcome = value.compareTo(least) >= 0 && value.compareTo(most) <= 0 ? Outcome.HOLDS
                : value.compareTo(document.value(households)) < 0 || value.compareTo(most.multiply(FEWEST)) > 0
                        ? Outcome.CONTRADICTS : Outcome.DOUBTFUL;
        return Stream.of(new Finding(Rule.HOUSEHOLDS, outcome, people, List.of(households),
                value.compareTo(least) < 0 ? least : value.compareTo(most) > 0 ? most : value));
    }

}
