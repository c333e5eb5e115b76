package org.shanhe.plan;

import java.util.Set;
import org.shanhe.directive.Duties;
import org.shanhe.kernel.Sql;
import org.springframework.stereotype.Component;

/** Plans that wait for the account (方案待办). */
@Component
class PlanDuties implements Duties {

    @Override
    public Set<String> kinds() {
        return Set.of("PLAN");
    }

    @Override
    public String select() {
        return Sql.of(PlanDuties.class, "duties");
    }

}
