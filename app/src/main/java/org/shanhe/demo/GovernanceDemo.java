package org.shanhe.demo;

import java.util.HashMap;
import org.shanhe.directive.Bodies;
import org.shanhe.directive.Documents;
import org.springframework.stereotype.Component;

/** The group's leading group, office and work groups, and the papers it issued. */
@Component
class GovernanceDemo {

    private final Bodies bodies;

    private final Documents documents;

    GovernanceDemo(Bodies bodies, Documents documents) {
        this.bodies = bodies;
        this.documents = documents;
    }

    void load(MeetingPlan plan) {
        var known = new HashMap<String, Long>();
        for (var row : Words.rows("bodies")) {
            long id = bodies.add("demo:" + row.getField("key"), plan.body(row, known));
            known.put(row.getField("key"), id);
            MeetingPlan.members(row).forEach(member -> bodies.join(id, member));
        }
        for (var row : Words.rows("documents")) {
            known.put(row.getField("key"), documents.add("demo:" + row.getField("key"), plan.document(row, known)));
        }
    }

}
