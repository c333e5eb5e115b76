package org.shanhe.demo;

import java.util.List;
import org.shanhe.measure.Deliveries;
import org.shanhe.measure.training.HeldClasses;
import org.shanhe.project.Project;
import org.springframework.stereotype.Component;

/**
 * Loads what was achieved: the deliveries, and the classes whose people count among them.
 */
@Component
class OutcomeLoad {

    private final Deliveries deliveries;

    private final HeldClasses classes;

    OutcomeLoad(Deliveries deliveries, HeldClasses classes) {
        this.deliveries = deliveries;
        this.classes = classes;
    }

    void load(OutcomePlan plan, List<Project> projects, long foundation) {
        deliveries.addAll(plan.deliveries(projects, foundation));
        classes.takeOver(plan.classes());
    }

}
