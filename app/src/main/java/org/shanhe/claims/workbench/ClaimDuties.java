package org.shanhe.claims.workbench;

import java.util.Set;
import org.shanhe.directive.Duties;
import org.shanhe.kernel.Sql;
import org.springframework.stereotype.Component;

/** Claims that were given to somebody to look into (数字核验待办). */
@Component
class ClaimDuties implements Duties {

    @Override
    public Set<String> kinds() {
        return Set.of("CLAIM");
    }

    @Override
    public String select() {
        return Sql.of(ClaimDuties.class, "duties");
    }

}
