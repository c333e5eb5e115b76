package org.shanhe.claims.check;

import java.util.Comparator;
import java.util.List;

/** Everything the claims of one document say of one another (内部核对). */
public class Checks {

    private final List<Check> checks;

    /** With the people of each place, so that shares can be held against them. */
    public Checks(Wholes wholes) {
        checks = List.of(new Parts(), new Rates(), new PerHead(), new Growth(), new Names(), new Headline(),
                new People(), new ImpliedWholes(wholes));
    }

    /** In the order of the claims. */
    public List<Finding> of(Examined document) {
        return checks.stream()
            .flatMap(check -> check.of(document))
            .sorted(Comparator.comparingInt(Finding::claim))
            .toList();
    }

}
