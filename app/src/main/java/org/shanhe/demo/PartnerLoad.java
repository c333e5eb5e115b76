package org.shanhe.demo;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shanhe.partner.NewPairing;
import org.shanhe.partner.Pairings;
import org.shanhe.partner.Partners;
import org.shanhe.partner.Register;
import org.springframework.stereotype.Component;

/** Loads partners, their pairings and what their registers hold. */
@Component
class PartnerLoad {

    private final Partners partners;

    private final Pairings pairings;

    private final Register register;

    PartnerLoad(Partners partners, Pairings pairings, Register register) {
        this.partners = partners;
        this.pairings = pairings;
        this.register = register;
    }

    /**
     * What was loaded.
     *
     * @param ids the partners' by their key in the plan
     * @param units the responsible unit of each of the nine counties
     */
    record Loaded(Map<String, Long> ids, Map<County, Long> units) {
    }

    Loaded load(Words words, List<Village> villages, List<Long> elsewhere, Map<Long, String> countyNames) {
        var plan = new PartnerPlan(words);
        var ids = partners(plan);
        var counties = plan.pairings(ids);
        var units = units(counties);
        var planned = plan.branches(ids);
        var branches = plan.branchPairings(planned, partners.addAll(planned), villages);
        pairings
            .addAll(Stream.of(counties, plan.subsidiaries(ids, elsewhere), branches).flatMap(List::stream).toList());
        var entries = new RegisterPlan(words, ids, counties, units, countyNames);
        register.addRecords(entries.records());
        register.addAgreements(entries.agreements());
        register.addVisits(entries.visits());
        return new Loaded(ids, units);
    }

    private Map<String, Long> partners(PartnerPlan plan) {
        var byName = new HashMap<>(partners.addAll(plan.partners(0, Map.of())));
        byName.putAll(partners.addAll(plan.partners(1, plan.byKey(byName))));
        byName.putAll(partners.addAll(plan.partners(2, plan.byKey(byName))));
        return plan.byKey(byName);
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

}
