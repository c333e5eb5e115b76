package org.shanhe.portal;

import java.util.Map;
import java.util.Set;
import org.shanhe.directive.Duties;
import org.shanhe.kernel.Sql;
import org.shanhe.policy.Publicities;
import org.springframework.stereotype.Component;

/** Objections against notices of projects that wait for an answer (待答复的项目异议). */
@Component
class ObjectionDuties implements Duties {

    private final Publicities publicities;

    ObjectionDuties(Publicities publicities) {
        this.publicities = publicities;
    }

    @Override
    public Set<String> kinds() {
        return Set.of("PROJECT_OBJECTION");
    }

    @Override
    public String select() {
        return Sql.of(ObjectionDuties.class, "duties");
    }

    @Override
    public Map<String, Object> parameters(Asker asker) {
        return Map.of("objectionDays", publicities.terms(asker.today()).objectionDays());
    }

}
