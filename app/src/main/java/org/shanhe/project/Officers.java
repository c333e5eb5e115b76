package org.shanhe.project;

import java.util.Arrays;
import java.util.List;
import org.shanhe.kernel.Refused;
import org.shanhe.kernel.Scope;
import org.shanhe.policy.Procedure.Level;

/** At which levels the current account decides (层级), read off its roles. */
final class Officers {

    private Officers() {
    }

    static List<Level> own() {
        var scope = Scope.current();
        return Arrays.stream(Level.values())
            .filter(level -> scope.equals(Scope.system()) || scope.hasAnyRole(level.name() + "_OFFICER"))
            .toList();
    }

    static boolean mayAct(List<Level> by) {
        var own = own();
        return by.stream().anyMatch(own::contains);
    }

    static void mustBe(List<Level> by) {
        if (!mayAct(by)) {
            throw Refused.forbidden("STEP_OF_ANOTHER_LEVEL", "levels", by);
        }
    }

}
