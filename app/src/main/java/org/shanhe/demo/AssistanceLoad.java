package org.shanhe.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.shanhe.cadre.Postings;
import org.shanhe.project.NewProject;
import org.shanhe.project.Project;
import org.shanhe.project.Projects;
import org.shanhe.project.Stage;
import org.springframework.stereotype.Component;

/**
 * Loads partners, pairings, cadres, projects and what they achieved; loading again adds
 * nothing.
 */
@Component
class AssistanceLoad {

    /** The day of the results review. */
    private static final LocalDate REVIEW = LocalDate.of(2021, 2, 25);

    private final PartnerLoad partners;

    private final Projects projects;

    private final Postings postings;

    private final OutcomeLoad outcomes;

    private final LedgerLoad ledger;

    private final ConsumptionLoad consumption;

    AssistanceLoad(PartnerLoad partners, Projects projects, Postings postings, OutcomeLoad outcomes, LedgerLoad ledger,
            ConsumptionLoad consumption) {
        this.partners = partners;
        this.projects = projects;
        this.postings = postings;
        this.outcomes = outcomes;
        this.ledger = ledger;
        this.consumption = consumption;
    }

    /** Returns the partners' ids by their key in the plan. */
    Map<String, Long> load(Words words, List<Village> villages, List<Long> elsewhere, Map<Long, String> countyNames) {
        var loaded = partners.load(words, villages, elsewhere, countyNames);
        var ids = loaded.ids();
        var units = loaded.units();
        postings.addAll(new PostingPlan(words, units, villages).postings());

        var planned = new ProjectPlan(words, villages).projects();
        var added = projects.addAll(planned.stream().map(project -> project(project, units)).toList());
        var byNumber = added.stream().collect(Collectors.toMap(Project::projectNo, Function.identity()));
        ledger.load(new MoneyPlan(words, units, countyNames, planned), byNumber);
        ledger.load(new CharityPlan(words, units, Known.in(ids, "foundation")), countyNames);

        outcomes.load(new OutcomePlan(words, units, villages, countyNames), added, Known.in(ids, "foundation"));
        consumption.load(new ConsumptionPlan(words, countyNames), units, ids);
        return ids;
    }

    private static NewProject project(PlannedProject plan, Map<County, Long> units) {
        boolean done = plan.completedOn().isBefore(REVIEW);
        return new NewProject(plan.number(), plan.name(), plan.purpose(), plan.sector(), plan.place(),
                units.get(plan.county()), done ? Stage.HANDED_OVER : Stage.UNDER_CONSTRUCTION, plan.startedOn(),
                done ? plan.completedOn() : null);
    }

}
