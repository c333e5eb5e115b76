package org.shanhe.demo;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The group's projects in the nine counties: the counted ones of the results review, and
 * Nyainrong's earlier ones up to the 177 of the aid-Tibet meeting.
 */
final class ProjectPlan {

    /** Nyainrong's projects from 2002 to 28 July 2018. */
    static final int NYAINRONG = 177;

    private static final LocalDate MEETING = LocalDate.of(2018, 7, 28);

    private final Words words;

    private final List<Village> villages;

    ProjectPlan(Words words, List<Village> villages) {
        this.words = words;
        this.villages = villages;
    }

    List<PlannedProject> projects() {
        var counted = Arrays.stream(Budget.values())
            .flatMap(budget -> Arrays.stream(County.values()).flatMap(county -> counted(budget, county)))
            .toList();
        long known = counted.stream().filter(p -> p.county() == County.NYAINRONG).count();
        return Stream.concat(counted.stream(), earlier(NYAINRONG - (int) known)).toList();
    }

    private Stream<PlannedProject> counted(Budget budget, County county) {
        int count = budget.projects(county);
        if (count == 0) {
            return Stream.empty();
        }
        var dice = Dice.of(county.number, 3, budget.ordinal());
        var weights = IntStream.range(0, count).mapToLong(i -> dice.between(40, 160)).toArray();
        var thousands = Shares.of(budget.yuan(county) / 1_000, weights);
        var templates = words.projects(budget.name());
        return IntStream.range(0, count).mapToObj(i -> {
            var at = village(budget, county, i, dice);
            var template = templates.get(at.code() == ROAD ? 0 : i % templates.size());
            var started = started(county, i, count, dice);
            return new PlannedProject("%d-%s-%03d".formatted(county.number, budget.name(), i + 1), template.name(at),
                    budget.name(), template.sector().isEmpty() ? null : template.sector(), county, at.code(), started,
                    started.plusMonths(dice.between(5, 14)), 1_000 * thousands[i]);
        });
    }

    /** 博作村, to which the review's eight kilometres lead. */
    static final long ROAD = 513429102215L;

    /** 城西村 of the strawberries. */
    static final long STRAWBERRIES = 513428101203L;

    private Village village(Budget budget, County county, int i, Dice dice) {
        var here = villages.stream().filter(village -> village.isIn(county)).toList();
        var drawn = here.get(dice.below(here.size()));
        long named = i != 0 ? 0 : budget == Budget.INFRASTRUCTURE && county == County.BUTUO ? ROAD
                : budget == Budget.INDUSTRY && county == County.PUGE ? STRAWBERRIES : 0;
        return here.stream().filter(village -> village.code() == named).findAny().orElse(drawn);
    }

    /** Spread over the years in order; Nyainrong's all begin before the meeting. */
    private static LocalDate started(County county, int i, int count, Dice dice) {
        int years = county == County.NYAINRONG ? 6 : 8;
        int year = 2013 + i * years / count;
        var day = LocalDate.of(year, dice.between(3, 9), dice.between(1, 28));
        return county == County.NYAINRONG && day.isAfter(MEETING) ? MEETING.minusDays(dice.between(20, 120)) : day;
    }

    /**
     * From 2002 to the autumn of 2012; no document states their money, so none is booked.
     */
    private Stream<PlannedProject> earlier(int count) {
        var dice = Dice.of(County.NYAINRONG.number, 4);
        var here = villages.stream().filter(village -> village.isIn(County.NYAINRONG)).toList();
        var templates = words.projects("EARLIER");
        return IntStream.range(0, count).mapToObj(i -> {
            var at = here.get(dice.below(here.size()));
            var template = templates.get(i % templates.size());
            var started = LocalDate.of(2002, 8, 1).plusDays(i * 3_650L / count + dice.below(30));
            return new PlannedProject("%d-EARLIER-%03d".formatted(County.NYAINRONG.number, i + 1), template.name(at),
                    purpose(template.sector()), template.sector(), County.NYAINRONG, at.code(), started,
                    started.plusMonths(dice.between(4, 12)), 0);
        });
    }

    /** Never education, health or industry, whose projects the review counts. */
    private static String purpose(String sector) {
        return switch (sector) {
            case "EDUCATION", "HERDER_HOUSING" -> "HOUSING";
            case "CULTURE" -> "CULTURE";
            case "LOCAL_GOVERNMENT" -> "PARTY_BUILDING";
            case "DISASTER_RELIEF" -> "DISASTER_RELIEF";
            default -> "INFRASTRUCTURE";
        };
    }

}
