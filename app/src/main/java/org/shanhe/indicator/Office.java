package org.shanhe.indicator;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.shanhe.kernel.Scope;

/** The figures each post watches besides those of first interest (岗位关注). */
final class Office {

    private static final List<String> LEADING = List.of("household.monitored", "finding.due", "purchase.amount",
            "project.count", "letter.signed", "employment.persons");

    private static final List<String> WORKING = List.of("household.monitored", "plan.item.due", "plan.item.overdue",
            "household.helped", "data.wrong", "project.count");

    private static final List<String> ASSISTING = List.of("project.count", "cadre.posted", "training.session",
            "purchase.amount", "donation.raised", "branch.pairing");

    private static final Map<String, List<String>> OF_ROLES = Map.ofEntries(Map.entry("REGION_LEADER", LEADING),
            Map.entry("PROVINCE_OFFICER", LEADING), Map.entry("PREFECTURE_OFFICER", LEADING),
            Map.entry("COUNTY_OFFICER", WORKING), Map.entry("TOWN_OFFICER", WORKING),
            Map.entry("VILLAGE_OFFICER", WORKING), Map.entry("PARTNER_HEADQUARTERS", ASSISTING),
            Map.entry("PARTNER_UNIT", ASSISTING), Map.entry("CADRE", WORKING),
            Map.entry("FINANCE",
                    List.of("fund.issued", "fund.arrived", "fund.paid", "fund.balance", "fund.progress",
                            "project.count")),
            Map.entry("DISCIPLINE_OFFICER",
                    List.of("finding.found", "finding.due", "finding.closed", "finding.on_time_rate", "fund.balance")),
            Map.entry("DATA_STEWARD", List.of("data.record", "data.wrong", "data.error_rate", "plan.item.overdue")));

    private Office() {
    }

    /** Of the first of the reader's roles that has any; none for the others. */
    static List<String> figures() {
        return Scope.current()
            .roles()
            .stream()
            .sorted()
            .map(OF_ROLES::get)
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(List.of());
    }

}
