package org.shanhe.policy;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Policy packs that cannot be loaded, with everything that is wrong in them. */
public final class BadPacks extends RuntimeException {

    private final transient List<PackProblem> problems;

    BadPacks(Collection<PackProblem> problems) {
        super(problems.stream().sorted().distinct().map(PackProblem::toString).collect(Collectors.joining("\n")));
        this.problems = problems.stream().sorted().distinct().toList();
    }

    public List<PackProblem> problems() {
        return problems;
    }

}
