package org.shanhe.demo;

import java.time.LocalDate;
import java.util.HashMap;
import org.shanhe.directive.Bodies;
import org.shanhe.directive.Documents;
import org.shanhe.directive.Responsibilities;
import org.springframework.stereotype.Component;

/**
 * The group's leading group, office and work groups, the papers it issued, and who
 * answers for the county shown to visitors.
 */
@Component
class GovernanceDemo {

    private final Bodies bodies;

    private final Documents documents;

    private final Responsibilities responsibilities;

    GovernanceDemo(Bodies bodies, Documents documents, Responsibilities responsibilities) {
        this.bodies = bodies;
        this.documents = documents;
        this.responsibilities = responsibilities;
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
        for (var row : Words.rows("responsibilities")) {
            var posts = row.getField("posts");
            responsibilities.add(new Responsibilities.NewResponsibility(Long.valueOf(row.getField("place")),
                    Responsibilities.Role.valueOf(row.getField("role")), row.getField("name"),
                    posts.isEmpty() ? null : posts, LocalDate.parse(row.getField("from"))));
        }
    }

}
