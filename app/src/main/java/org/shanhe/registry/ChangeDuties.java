package org.shanhe.registry;

import java.util.Set;
import org.shanhe.directive.Duties;
import org.shanhe.kernel.Sql;
import org.springframework.stereotype.Component;

/** Change requests that wait for the account (变更待办). */
@Component
class ChangeDuties implements Duties {

    @Override
    public Set<String> kinds() {
        return Set.of("CHANGE");
    }

    @Override
    public String select() {
        return Sql.of(ChangeDuties.class, "duties");
    }

}
