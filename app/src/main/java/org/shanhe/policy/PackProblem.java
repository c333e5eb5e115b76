package org.shanhe.policy;

import java.util.Comparator;
import java.util.Locale;

/**
 * One thing wrong in a policy pack, with the place to mend.
 *
 * @param file the path below the folder of the packs, e.g. {@code 2026-/lines.yaml}
 * @param line from 1; 0 where the whole folder is meant
 * @param column from 1; 0 where the whole line is meant
 */
public record PackProblem(String file, int line, int column, String what) implements Comparable<PackProblem> {

    private static final Comparator<PackProblem> ORDER = Comparator.comparing(PackProblem::file)
        .thenComparing(PackProblem::line)
        .thenComparing(PackProblem::column)
        .thenComparing(PackProblem::what);

    @Override
    public int compareTo(PackProblem other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return column == 0 ? "%s:%d: %s".formatted(file, line, what)
                : "%s:%d:%d: %s".formatted(file, line, column, what);
    }

    /** With the place, in the reader's language. */
    String in(Locale locale) {
        return new PackProblem(file, line, column, ProblemWords.in(locale, what)).toString();
    }

    /** Leaves the entry that has the problem; the entries beside it are still read. */
    Misread misread() {
        return new Misread(this);
    }

    /** The way out of an entry that cannot be read on. */
    static final class Misread extends RuntimeException {

        private final transient PackProblem problem;

        private Misread(PackProblem problem) {
            super(problem.toString(), null, false, false);
            this.problem = problem;
        }

        PackProblem problem() {
            return problem;
        }

    }

}
