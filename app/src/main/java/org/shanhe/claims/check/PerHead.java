package org.shanhe.claims.check;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.shanhe.claims.check.Finding.Rule;

/** What each has, times how many they are, is what they have together. */
class PerHead implements Check {

    /** What may have something each; the denominators are named as the units are. */
    private static final Set<String> COUNTED = Set.of("household", "person", "village", "mu", "county");

    @Override
    public Stream<Finding> of(Examined document) {
        return document.all()
            .filter(i -> COUNTED.contains(Objects.requireNonNullElse(document.claim(i).per(), "")))
            .boxed()
            .flatMap(i -> each(document, i));
    }

    private static Stream<Finding> each(Examined document, int each) {
        var unit = Objects.requireNonNull(document.claim(each).per());
        var totals = near(document, each).filter(i -> document.claim(i).unit().equals(document.claim(each).unit()))
            .boxed()
            .toList();
        var counts = near(document, each).filter(i -> document.unit(i, unit)).boxed().toList();
        var shares = totals.stream().flatMap(t -> counts.stream().map(c -> new Share(t, c))).toList();
        var fits = shares.stream().filter(s -> s.each(document).allows(document, each)).findFirst();
        if (fits.isPresent()) {
            return Stream.of(fits.get().finding(document, each, true));
        }
        return shares.size() != 1 || !shares.getFirst().each(document).isNear(document, each) ? Stream.empty()
                : Stream.of(shares.getFirst().finding(document, each, false));
    }

    private static IntStream near(Examined document, int each) {
        return document.all()
            .filter(i -> i != each && Math.abs(i - each) <= 3 && document.claim(i).per() == null
                    && document.value(i).signum() > 0 && document.sameSentence(Math.min(i, each), Math.max(i, each)));
    }

    /** A sum and those it is shared among. */
    private record Share(int total, int count) {

        Fit each(Examined document) {
            return Fit.of(document, total).dividedBy(Fit.of(document, count));
        }

        Finding finding(Examined document, int each, boolean holds) {
            return Finding.doubtful(Rule.PER_HEAD, holds, each, List.of(total, count), each(document).middle());
        }

    }

}
