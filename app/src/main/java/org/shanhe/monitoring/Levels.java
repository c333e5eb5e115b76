package org.shanhe.monitoring;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.shanhe.kernel.Refused;
import org.shanhe.kernel.Scope;
import org.shanhe.policy.Procedure.Level;

/** At which levels the current account works (层级), read off its roles. */
final class Levels {

    private Levels() {
    }

    static Set<Level> own() {
        var scope = Scope.current();
        if (scope.equals(Scope.system())) {
            return EnumSet.allOf(Level.class);
        }
        var own = EnumSet.noneOf(Level.class);
        for (var level : Level.values()) {
            if (scope.hasAnyRole(level.name() + "_OFFICER")) {
                own.add(level);
            }
        }
        return own;
    }

    static boolean mayAct(List<Level> by) {
        var own = own();
        return by.stream().anyMatch(own::contains);
    }

    /** Whether those who act stand below the account, which so sees what they miss. */
    static boolean above(List<Level> by) {
        return own().stream().anyMatch(level -> by.stream().allMatch(below -> below.compareTo(level) < 0));
    }

    static void mustBe(List<Level> by) {
        if (!mayAct(by)) {
            throw Refused.forbidden("STEP_OF_ANOTHER_LEVEL", "levels", by);
        }
    }

}
