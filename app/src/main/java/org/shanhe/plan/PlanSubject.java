package org.shanhe.plan;

import java.util.Set;

/** For whom a plan is made (方案对象): 一村一方案, 一户一对策, 一人一办法. */
public enum PlanSubject {

    VILLAGE("VILLAGE", "GROUP", "COUNTY"), HOUSEHOLD("HOUSEHOLD", "PERSON"), PERSON("PERSON");

    private final Set<String> receivers;

    PlanSubject(String... receivers) {
        this.receivers = Set.of(receivers);
    }

    /** Whom the measures of such a plan may reach. */
    Set<String> receivers() {
        return receivers;
    }

}
