package org.shanhe.demo;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shanhe.cadre.Postings;
import org.shanhe.measure.Deliveries;
import org.shanhe.partner.NewPairing;
import org.shanhe.partner.NewPartner;
import org.shanhe.partner.Pairings;
import org.shanhe.partner.Partners;
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

    private final Partners partners;

    private final Pairings pairings;

    private final Projects projects;

    private final Postings postings;

    private final Deliveries deliveries;

    private final LedgerLoad ledger;

    AssistanceLoad(Partners partners, Pairings pairings, Projects projects, Postings postings, Deliveries deliveries,
            LedgerLoad ledger) {
        this.partners = partners;
        this.pairings = pairings;
        this.projects = projects;
        this.postings = postings;
        this.deliveries = deliveries;
        this.ledger = ledger;
    }

    /** Returns the partners' ids by their key in the plan. */
    Map<String, Long> load(Words words, List<Village> villages, List<Long> elsewhere, Map<Long, String> countyNames) {
        var plan = new PartnerPlan(words);
        var ids = partners(plan);
        var units = units(plan.pairings(ids));
        var branches = branches(plan, ids, villages);
        pairings.addAll(Stream.of(plan.pairings(ids), plan.subsidiaries(ids, elsewhere), branches)
            .flatMap(List::stream)
            .toList());
        postings.addAll(new PostingPlan(words, units, villages).postings());

        var planned = new ProjectPlan(words, villages).projects();
        var added = projects.addAll(planned.stream().map(project -> project(project, units)).toList());
        var byNumber = added.stream().collect(Collectors.toMap(Project::projectNo, Function.identity()));
        ledger.load(new MoneyPlan(words, units, countyNames, planned), byNumber);
        ledger.load(new CharityPlan(words, units, Known.in(ids, "foundation")), countyNames);

        var outcomes = new OutcomePlan(words, units, villages);
        deliveries.addAll(outcomes.deliveries(added, Known.in(ids, "foundation"), Known.in(ids, "property")));
        deliveries.addAll(outcomes.pairs(branches));
        return ids;
    }

    private Map<String, Long> partners(PartnerPlan plan) {
        var byName = new HashMap<>(partners.addAll(plan.partners(0, Map.of())));
        byName.putAll(partners.addAll(plan.partners(1, plan.byKey(byName))));
        byName.putAll(partners.addAll(plan.partners(2, plan.byKey(byName))));
        return plan.byKey(byName);
    }

    private List<NewPairing> branches(PartnerPlan plan, Map<String, Long> ids, List<Village> villages) {
        List<NewPartner> branches = plan.branches(ids);
        return plan.branchPairings(branches, partners.addAll(branches), villages);
    }

    /** The responsible unit of each of the nine counties. */
    static Map<County, Long> units(List<NewPairing> pairings) {
        var units = new EnumMap<County, Long>(County.class);
        for (var county : County.values()) {
            pairings.stream()
                .filter(pairing -> pairing.place() == county.code())
                .map(NewPairing::responsible)
                .forEach(unit -> put(units, county, unit));
        }
        return units;
    }

    private static void put(Map<County, Long> units, County county, @Nullable Long unit) {
        if (unit != null) {
            units.put(county, unit);
        }
    }

    private static NewProject project(PlannedProject plan, Map<County, Long> units) {
        boolean done = plan.completedOn().isBefore(REVIEW);
        return new NewProject(plan.number(), plan.name(), plan.purpose(), plan.sector(), plan.place(),
                units.get(plan.county()), done ? Stage.HANDED_OVER : Stage.UNDER_CONSTRUCTION, plan.startedOn(),
                done ? plan.completedOn() : null);
    }

}
