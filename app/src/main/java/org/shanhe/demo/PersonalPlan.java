package org.shanhe.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shanhe.measure.Counting;
import org.shanhe.measure.NewDelivery;
import org.shanhe.measure.Receiver;

/** Jobs and solar income for people of the registers, one delivery each. */
final class PersonalPlan {

    /** Poor graduates hired by the unit of Mizhi and Wubu. */
    static final int GRADUATES = 59;

    /** People of the same two counties helped to work elsewhere. */
    static final int TRANSFERS = 14;

    /** Everyone helped to work, those two included. */
    static final int EMPLOYED = 189;

    static final int SOLAR = 812;

    /** A registered person as the registry knows it. */
    record Registered(long person, long household, long village) {
    }

    private final Map<County, Long> units;

    private final Words words;

    PersonalPlan(Words words, Map<County, Long> units) {
        this.words = words;
        this.units = units;
    }

    /**
     * @param mizhiAndWubu at least 73 people of working age
     * @param elsewhere at least 116 of the other counties
     */
    List<NewDelivery> jobs(List<Registered> mizhiAndWubu, List<Registered> elsewhere) {
        var jobs = new ArrayList<NewDelivery>();
        for (int i = 0; i < GRADUATES + TRANSFERS; i++) {
            boolean graduate = i < GRADUATES;
            jobs.add(delivery(graduate ? "GRADUATE_HIRED" : "LABOUR_TRANSFER", "EMPLOYMENT", mizhiAndWubu.get(i),
                    LocalDate.of(2017 + i % 4, 7, 20), words.phrase(graduate ? "remark.graduate" : "remark.transfer")));
        }
        for (int i = 0; i < EMPLOYED - GRADUATES - TRANSFERS; i++) {
            jobs.add(delivery("EMPLOYMENT", "EMPLOYMENT", elsewhere.get(i), LocalDate.of(2016 + i % 5, 8, 10),
                    words.phrase("remark.hired")));
        }
        return jobs;
    }

    List<NewDelivery> solar(List<Registered> youyu) {
        return youyu.stream()
            .limit(SOLAR)
            .map(person -> delivery("SOLAR_BENEFIT", "SOLAR", person, LocalDate.of(2018, 12, 20),
                    words.phrase("remark.solar")))
            .toList();
    }

    private NewDelivery delivery(String kind, String purpose, Registered person, LocalDate on,
            @Nullable String remark) {
        return new NewDelivery("demo:%s:%d".formatted(kind, person.person()), kind, purpose, Receiver.PERSON,
                person.household(), person.person(), person.village(), units.get(county(person)), null, BigDecimal.ONE,
                "PERSON", Counting.DISTINCT, null, on, remark);
    }

    private static County county(Registered person) {
        for (var county : County.values()) {
            if (person.village() / 1_000_000 == county.number) {
                return county;
            }
        }
        throw new IllegalStateException("no county holds village " + person.village());
    }

}
