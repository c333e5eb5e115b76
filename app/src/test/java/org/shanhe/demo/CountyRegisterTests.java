package org.shanhe.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shanhe.demo.Family.Member;
import org.shanhe.demo.Family.Relation;

class CountyRegisterTests {

    @Test
    void inTheTwoYearsBeforeTheMeeting629HouseholdsOf2908PeopleExitedInNyainrong() {
        var exits = families(County.NYAINRONG, 1).stream()
            .map(family -> family.spells().getLast())
            .filter(spell -> spell.status().equals("EXITED"))
            .filter(spell -> !spell.from().isBefore(LocalDate.of(2016, 7, 29))
                    && !spell.from().isAfter(LocalDate.of(2018, 7, 28)))
            .toList();
        assertThat(exits).hasSize(629);
        assertThat(exits.stream().mapToInt(Family.Spell::members).sum()).isEqualTo(2908);
    }

    @ParameterizedTest
    @EnumSource
    void theSameRegisterComesOutEveryTimeAndALargerOneBeginsWithIt(County county) {
        var first = families(county, 1);
        assertThat(families(county, 1)).isEqualTo(first).hasSize(county.households);
        assertThat(families(county, 2).subList(0, first.size())).isEqualTo(first);
    }

    @ParameterizedTest
    @EnumSource
    void noOneHasAnothersNumberAndEveryNumberPassesTheCheck(County county) {
        var documents = families(county, 3).stream().flatMap(f -> f.members().stream()).map(Member::document).toList();
        assertThat(documents).doesNotHaveDuplicates();
        assertThat(documents).allSatisfy(document -> {
            assertThat(document).startsWith("" + county.number).hasSize(18);
            assertThat(document.charAt(17)).isEqualTo(IdentityNumbers.check(document.substring(0, 17)));
        });
    }

    @ParameterizedTest
    @EnumSource
    void peopleFitTheirFamilies(County county) {
        assertThat(families(county, 1)).allSatisfy(family -> {
            assertThat(family.members()).extracting(Member::relation).containsOnlyOnce(Relation.HEAD);
            assertThat(family.members().stream().filter(m -> m.relation() == Relation.SPOUSE))
                .allMatch(spouse -> spouse.male() != family.head().male());
            assertThat(family.members()).allSatisfy(member -> {
                assertThat((member.document().charAt(16) - '0') % 2 == 1).isEqualTo(member.male());
                assertThat(member.document().substring(6, 14)).isEqualTo(member.birth().toString().replace("-", ""));
                assertThat(member.ageAt(LocalDate.of(2020, 12, 31))).isBetween(4, 96);
            });
            assertThat(family.spells().getLast().status()).isEqualTo("EXITED");
            assertThat(family.spells()).extracting(Family.Spell::from).isSorted().doesNotHaveDuplicates();
            assertThat(family.members()).extracting(Member::name).doesNotHaveDuplicates();
        });
    }

    @ParameterizedTest
    @EnumSource
    void atTheEndOf2017SomeArePoorAndSomeOut(County county) {
        var day = LocalDate.of(2017, 12, 31);
        var poor = families(county, 1).stream().filter(family -> family.spells().getLast().from().isAfter(day)).count();
        assertThat(poor).isBetween(county.households / 12L, county.households * 11L / 12);
    }

    @ParameterizedTest
    @EnumSource
    void incomeIsBelowTheLineBeforeTheExitAndAboveItAfterwards(County county) {
        int[] line = { 2952, 3200, 3500, 3750, 4000 };
        assertThat(families(county, 1)).allSatisfy(family -> family.years().forEach(year -> {
            boolean out = family.spells().getLast().from().getYear() <= year.year() && family.spells().size() == 2;
            int each = year.net() / year.members();
            if (out) {
                assertThat(each).isGreaterThanOrEqualTo(line[year.year() - 2016]);
            }
            else if (family.spells().size() == 2) {
                assertThat(each).isLessThan(line[year.year() - 2016]);
            }
            assertThat(List.of(year.wage(), year.business(), year.property(), year.transfer(), year.cost()))
                .allMatch(amount -> amount >= 0);
        }));
    }

    @Test
    void sharesSumToTheWhole() {
        assertThat(Arrays.stream(Shares.of(1_000_000_007L, 3, 3, 3, 1)).sum()).isEqualTo(1_000_000_007L);
        assertThat(Shares.eachAtLeastOne(5, 1, 0, 1)).contains(1, 2).doesNotContain(0);
    }

    private static List<Family> families(County county, int scale) {
        var villages = LongStream.range(0, 30).map(i -> county.code() + 100_201 + i * 2).boxed().toList();
        return new CountyRegister(county, villages).families(scale).toList();
    }

}
