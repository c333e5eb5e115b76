package org.shanhe.demo;

import java.time.LocalDate;
import java.util.List;
import org.shanhe.demo.Family.Member;
import org.shanhe.demo.Family.Year;
import org.shanhe.registry.DocumentKind;
import org.shanhe.registry.IntakeCondition;
import org.shanhe.registry.IntakeHousehold;
import org.shanhe.registry.IntakePerson;
import org.shanhe.registry.LifeState;
import org.shanhe.registry.PovertyStatus;
import org.shanhe.registry.Sex;
import tools.jackson.databind.node.JsonNodeFactory;

/** A synthetic household in the words of the registry's intake. */
final class RegisterRows {

    private static final LocalDate LATEST = LocalDate.of(Livelihood.LAST, 12, 31);

    private final String bank;

    RegisterRows(String bank) {
        this.bank = bank;
    }

    IntakeHousehold household(Family family, long row) {
        var last = family.spells().getLast();
        return new IntakeHousehold(row, family.number(), family.village(), family.group(),
                PovertyStatus.valueOf(last.status()), last.from(), family.identifiedOn(), last.from(), "NATIONAL",
                family.attribute(), family.cause(), family.otherCauses(), null, false, false, false, null, false, true,
                family.phone(), bank, family.account(), null, family.collector(), null, null);
    }

    IntakePerson person(Family family, Member member, long row) {
        var traits = member.traits();
        var joined = member.birth().isAfter(family.identifiedOn()) ? member.birth() : family.identifiedOn();
        return new IntakePerson(row, family.number(), member.number(), member.name(), member.relation().name(),
                member.male() ? Sex.MALE : Sex.FEMALE, member.birth(), DocumentKind.IDENTITY_CARD, member.document(),
                member.ethnicity(), traits.education(), traits.student(), null, List.of(traits.health()),
                traits.labour(), (double) traits.workMonths(), null, null, null, null, false,
                traits.subsistence() ? "RURAL_ALLOWANCE" : "NOT_RECEIVED", true, true, traits.pension(), null,
                LifeState.LIVING, joined, null, null, traits.pension() || member.ageAt(LATEST) < 16 ? null
                        : JsonNodeFactory.instance.objectNode().put("employee_pension", false));
    }

    IntakeCondition condition(Family family, Year year, long row) {
        var home = new Home(family);
        boolean stated = home.states(year);
        return new IntakeCondition(row, family.number(), year.year(), 100L * year.wage(), 100L * year.business(),
                100L * year.property(), 100L * year.transfer(), 100L * year.cost(), year.members(),
                stated ? home.arableMu() : null, stated ? home.forestMu() : null, stated ? home.grasslandMu() : null,
                stated ? home.houseAreaM2() : null, year.safeHouse() ? "B" : "C", stated ? home.roadKind() : null,
                stated ? home.roadKm() : null, year.safeWater(), true, stated ? home.sanitaryToilet() : null, null,
                stated ? home.more(year) : null);
    }

}
