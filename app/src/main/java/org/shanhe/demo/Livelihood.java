package org.shanhe.demo;

import java.util.List;
import java.util.stream.IntStream;
import org.shanhe.demo.Family.Member;
import org.shanhe.demo.Family.Year;

/**
 * Draws a household's income by its five parts from 2016 to 2020: below the line while
 * poor, above it from the year of exit on.
 */
final class Livelihood {

    static final int FIRST = 2016;

    static final int LAST = 2020;

    /** Yuan a head, 2016 to 2020. */
    private static final int[] LINE = { 2952, 3200, 3500, 3750, 4000 };

    private final Dice dice;

    private final boolean herding;

    private final int exitYear;

    private final long workers;

    private final double start;

    private final double growth;

    Livelihood(List<Member> members, int exitYear, boolean herding, Dice dice) {
        this.dice = dice;
        this.herding = herding;
        this.exitYear = exitYear;
        this.workers = members.stream().filter(m -> m.traits().workMonths() > 0).count();
        this.start = 1.18 + dice.below(90) / 100.0;
        this.growth = 1.04 + dice.below(9) / 100.0;
    }

    List<Year> years(int members) {
        return IntStream.rangeClosed(FIRST, LAST).mapToObj(year -> year(year, members)).toList();
    }

    private Year year(int year, int members) {
        int line = LINE[year - FIRST];
        // an exit at the end of a year is judged on that year's income
        double aHead = year < exitYear ? line * (0.90 - 0.07 * Math.min(4, exitYear - year) + dice.below(5) / 100.0)
                : LINE[Math.clamp(exitYear, FIRST, LAST) - FIRST] * start
                        * Math.pow(growth, year - Math.max(exitYear, FIRST));
        if (year >= exitYear) {
            aHead = Math.max(aHead, line * 1.08);
        }
        int net = (int) Math.ceil(aHead * members);
        int transfer = net * dice.between(12, 26) / 100;
        int property = dice.percent(55) ? net * dice.between(1, 6) / 100 : 0;
        int earned = net - transfer - property;
        int wage = workers == 0 ? 0 : earned * (herding ? dice.between(20, 45) : dice.between(55, 85)) / 100;
        int profit = earned - wage;
        int cost = profit * dice.between(15, 40) / 100;
        boolean out = year >= exitYear;
        return new Year(year, members, wage, profit + cost, property, transfer, cost, out || dice.percent(72),
                out || dice.percent(80));
    }

}
