package org.shanhe.directive;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.shanhe.kernel.Scope;

/** At which levels an account has to act (层级), the lowest first in its line. */
final class TaskLevels {

    private static final List<List<String>> LINES = List
        .of(List.of("VILLAGE", "TOWN", "COUNTY", "PREFECTURE", "PROVINCE"), List.of("UNIT", "HEADQUARTERS"));

    private TaskLevels() {
    }

    static Set<String> own() {
        var scope = Scope.current();
        var own = new LinkedHashSet<String>();
        for (var level : LINES.getFirst()) {
            if (scope.equals(Scope.system()) || scope.hasAnyRole(level + "_OFFICER")) {
                own.add(level);
            }
        }
        for (var level : LINES.getLast()) {
            if (scope.equals(Scope.system()) || scope.hasAnyRole("PARTNER_" + level)) {
                own.add(level);
            }
        }
        return own;
    }

    /** The levels that stand at most this many below one of these. */
    static Set<String> below(Set<String> levels, int steps) {
        var below = new LinkedHashSet<String>();
        for (var line : LINES) {
            for (int i = 0; i < line.size(); i++) {
                if (levels.contains(line.get(i))) {
                    below.addAll(line.subList(Math.max(0, i - steps), i));
                }
            }
        }
        return below;
    }

}
