package org.shanhe.directive;

import java.util.Set;
import org.shanhe.kernel.Sql;
import org.springframework.stereotype.Component;

/** What was assigned and is not closed (交办待办). */
@Component
class AssignmentDuties implements Duties {

    @Override
    public Set<String> kinds() {
        return Set.of("ASSIGNMENT", "ASSIGNMENT_CHECK");
    }

    @Override
    public String select() {
        return Sql.of(AssignmentDuties.class, "duties");
    }

}
