package org.shanhe.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shanhe.demo.Family.Member;
import org.shanhe.demo.Family.Relation;
import org.shanhe.demo.Family.Spell;

/**
 * The synthetic register of one county, household after household, the same on every
 * machine; holds none of them.
 */
final class CountyRegister {

    private static final String[] CAUSES = { "ILLNESS", "DISABILITY", "SCHOOLING", "TECHNOLOGY", "LABOUR", "FUNDS",
            "DISASTER", "TRAFFIC" };

    private final County county;

    private final List<Long> villages;

    private final Exits exits;

    private final IdentityNumbers numbers;

    private int serial;

    /**
     * @param villages the codes of the county's villages
     */
    CountyRegister(County county, List<Long> villages) {
        this.county = county;
        this.villages = villages.stream().sorted().toList();
        this.exits = Exits.of(county);
        this.numbers = new IdentityNumbers(county.number);
    }

    /** All households, village by village, then the further copies at a larger scale. */
    Stream<Family> families(int scale) {
        return IntStream.range(0, scale).boxed().flatMap(this::copy);
    }

    private Stream<Family> copy(int copy) {
        var weights = villages.stream().mapToLong(village -> Dice.of(village, 7).between(20, 100)).toArray();
        var shares = Shares.of(county.households, weights);
        return IntStream.range(0, shares.length)
            .boxed()
            .flatMap(at -> IntStream.range(0, (int) shares[at]).mapToObj(n -> family(villages.get(at), copy)));
    }

    private Family family(long village, int copy) {
        int at = serial++;
        var dice = Dice.of(county.number, at);
        var exit = copy == 0 ? exits.planned(at) : exits.drawn(dice);
        var people = county.people(dice);
        boolean herding = dice.percent(county.herding);
        var cause = CAUSES[dice.weighted(42, 14, 9, 12, 9, 5, 3, 6)];
        var number = "%06d%08d".formatted(county.number, at + 1);
        var members = members(number, exit.size(), people, cause, dice);
        var spells = spells(exit.year(), members, village, dice);
        var years = new Livelihood(members, exit.year(), herding, dice).years(members.size());
        if (cause.equals("SCHOOLING") && members.stream().allMatch(m -> m.traits().student().equals("NONE"))) {
            cause = "TECHNOLOGY";
        }
        return new Family(number, village, "%d组".formatted(dice.between(1, 4)), attribute(members, dice), cause,
                others(cause, dice), phone(at), "000%s%05d".formatted(number, dice.below(100_000)), herding,
                collector(village, at), members, spells, years);
    }

    /** Two share a village's forms. */
    private String collector(long village, int at) {
        var dice = Dice.of(village, at % 2, 92);
        var people = county.people(dice);
        return people.name(people.surname(dice), dice.percent(60), true, dice);
    }

    /** 154 is a prefix no carrier has given out. */
    private String phone(int at) {
        return "154%08d".formatted(11_000_000L * county.ordinal() + at * 7L % 11_000_000);
    }

    private List<Member> members(String number, int size, Names people, String cause, Dice dice) {
        var places = Lineage.of(size, dice);
        var surname = people.surname(dice);
        var members = new ArrayList<Member>();
        for (var place : places) {
            boolean blood = switch (place.relation()) {
                case SPOUSE, DAUGHTER_IN_LAW, MOTHER -> false;
                default -> true;
            };
            var name = name(people, blood ? surname : people.surname(dice), place, members, dice);
            var birth = place.birth(dice);
            members.add(new Member("%s%02d".formatted(number, members.size() + 1), name, place.relation(), place.male(),
                    birth, numbers.next(birth, place.male()), people.ethnicity,
                    Life.of(place, cause, burden(cause, members.isEmpty(), dice), dice)));
        }
        return List.copyOf(members);
    }

    /** A name nobody else in the family has. */
    private static String name(Names people, String surname, Lineage.Place place, List<Member> family, Dice dice) {
        while (true) {
            var name = people.name(surname, place.male(), place.age() < 28, dice);
            if (family.stream().noneMatch(member -> member.name().equals(name))) {
                return name;
            }
        }
    }

    /** What a cause of poverty asks of the head, so that cause and people agree. */
    private static @Nullable String burden(String cause, boolean head, Dice dice) {
        if (!head) {
            return null;
        }
        return switch (cause) {
            case "ILLNESS" -> dice.percent(70) ? "CHRONIC" : "MAJOR";
            case "DISABILITY" -> "DISABLED";
            default -> null;
        };
    }

    private List<Spell> spells(int exitYear, List<Member> members, long village, Dice dice) {
        var identified = identified(exitYear, dice);
        var exited = LocalDate.of(exitYear, exitYear == 2020 ? 11 : 12, 5 + (int) (village % 20));
        var spells = new ArrayList<Spell>();
        spells.add(new Spell(identified, "POOR", membersAt(members, identified), "IDENTIFIED"));
        if (county != County.NYAINRONG && exitYear < 2018 && dice.percent(1)) {
            var relapsed = exited.plusMonths(dice.between(8, 14));
            spells.add(new Spell(exited, "EXITED", membersAt(members, exited), "STANDARD_MET"));
            spells.add(new Spell(relapsed, "RELAPSED", membersAt(members, relapsed), "ILLNESS"));
            exited = LocalDate.of(2019, 12, 5 + (int) (village % 20));
        }
        spells.add(new Spell(exited, "EXITED", membersAt(members, exited), "STANDARD_MET"));
        return spells;
    }

    private static LocalDate identified(int exitYear, Dice dice) {
        var rounds = new LocalDate[] { LocalDate.of(2014, 6, 30), LocalDate.of(2015, 11, 30), LocalDate.of(2016, 9, 30),
                LocalDate.of(2017, 8, 31) };
        var round = rounds[dice.weighted(80, 12, 6, 2)];
        return round.getYear() < exitYear ? round : rounds[0];
    }

    private static int membersAt(List<Member> members, LocalDate day) {
        return (int) members.stream().filter(member -> !member.birth().isAfter(day)).count();
    }

    private static String attribute(List<Member> members, Dice dice) {
        boolean able = members.stream().anyMatch(m -> !List.of("NONE", "LOST").contains(m.traits().labour()));
        if (!able && members.size() == 1 && members.getFirst().relation() == Relation.HEAD && dice.percent(70)) {
            return "FIVE_GUARANTEES_POOR";
        }
        return dice.percent(able ? 36 : 60) ? "SUBSISTENCE_ALLOWANCE_POOR" : "GENERAL";
    }

    private static List<String> others(String cause, Dice dice) {
        var other = CAUSES[dice.below(CAUSES.length)];
        return other.equals(cause) || dice.percent(45) ? List.of() : List.of(other);
    }

}
