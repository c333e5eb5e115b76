package org.shanhe.registry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Scope;

/**
 * One level of a route (审批环节): an officer of that level approves whose places hold the
 * household, or, on the receiving side, the place it goes to.
 */
record ApprovalStep(String level, boolean receiving) {

    static final List<String> LEVELS = List.of("VILLAGE", "TOWN", "COUNTY", "PREFECTURE", "PROVINCE");

    /** What one unit of each level is worth in a place's code. */
    private static final long[] UNIT = { 1L, 1_000L, 1_000_000L, 100_000_000L, 10_000_000_000L };

    private static final String THERE = "THERE_";

    static List<ApprovalStep> list(String route) {
        return Arrays.stream(route.split(" "))
            .filter(word -> !word.isEmpty())
            .map(word -> word.startsWith(THERE) ? new ApprovalStep(word.substring(THERE.length()), true)
                    : new ApprovalStep(word, false))
            .toList();
    }

    /**
     * The steps of a route for an applicant: levels below their own are passed over, and
     * when the change reaches beyond the last level's place and the applicant's own, the
     * receiving side approves too.
     */
    static List<ApprovalStep> of(List<String> levels, Scope applicant, long village, @Nullable Long other) {
        int own = rank(applicant);
        var steps = new ArrayList<ApprovalStep>();
        levels.stream()
            .filter(level -> LEVELS.indexOf(level) >= own)
            .forEach(level -> steps.add(new ApprovalStep(level, false)));
        if (other == null || applicant.contains(other)) {
            return steps;
        }
        var last = levels.isEmpty() ? "TOWN" : levels.getLast();
        long unit = UNIT[LEVELS.indexOf(last)];
        if (levels.isEmpty() || village / unit != other / unit) {
            steps.add(new ApprovalStep(last, true));
        }
        return steps;
    }

    private static int rank(Scope scope) {
        for (int i = LEVELS.size() - 1; i >= 0; i--) {
            if (scope.hasAnyRole(LEVELS.get(i) + "_OFFICER")) {
                return i;
            }
        }
        return 0;
    }

    /** The steps an officer may take, as the route names them. */
    static List<String> open(Scope scope, boolean receiving) {
        return LEVELS.stream()
            .filter(level -> scope.hasAnyRole(level + "_OFFICER"))
            .map(level -> new ApprovalStep(level, receiving).word())
            .toList();
    }

    boolean fits(Scope scope, long village, @Nullable Long other) {
        return scope.hasAnyRole(level + "_OFFICER")
                && (receiving ? other != null && scope.contains(other) : scope.contains(village));
    }

    String word() {
        return receiving ? THERE + level : level;
    }

}
