package org.shanhe.policy.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What is not a rule is refused at its character, with a sentence its author understands.
 */
class RefusalTests {

    private static final Compiler COMPILER = new Compiler(Profile.shipped());

    // @formatter:off
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            household.membrs > 3                             | 9  | unknown field membrs; members was perhaps meant
            hausehold.members > 3                            | 0  | unknown name hausehold; household was perhaps meant
            household.members > 'three'                      | 18 | > does not go with int, string
            household.members / 0 > 1                        | 20 | division by zero
            household.members / household.persons > 1        | 29 | only a whole number written out may divide
            household.members                                | 0  | yields a whole number, but must yield a condition
            household.status > 'A'                           | 17 | have no order
            household.status.startsWith('A')                 | 27 | startsWith is not part of the rule language
            household.ethnicity == '04'                      | 9  | ethnicity: no rule may read ethnicity, belief, political status or kinship
            members.exists(m, m.political == 'PARTY')        | 19 | political: no rule may read
            members.exists(m, members.exists(n, true))       | 18 | not within itself
            members.filter(m, m.works_outside_county) == []  | 0  | filter may only be counted
            household.members == null                        |    | == does not go with int, null
            household.net_fen * household.net_fen > 1        | 0  | may become too large
            'BLIND' in members                               |    | in does not go with
            date('2022-02-30') < on                          | 5  | 2022-02-30 is not a date
            household.members >                              | 19 | something is missing at the end
            household.monitored &&& household.monitored      | 22 | & is not part of the rule language
            (household.members > 3                           | 22 | ) is missing at the end
            household.members > 3 household.members          | 22 | household is not expected here
            household.status == 'A                           | 20 | a quotation mark is not closed
            person.birth_on < on                             | 0  | unknown name person
            household.status in []                           | 20 | the list is empty
            monthsAfter(on, household.members) > on          | 25 | the months must be a number written out
            """)
    // @formatter:on
    void isRefusedAtItsCharacter(String text, Integer offset, String what) {
        var faults = COMPILER.compile(ObjectKind.HOUSEHOLD, text, Term.Type.BOOL).faults();
        assertThat(faults).as(text).isNotEmpty();
        assertThat(faults.getFirst().what()).as(text).contains(what);
        if (offset != null) {
            assertThat(faults.getFirst().offset()).as(text + " " + faults).isEqualTo(offset);
        }
    }

    @Test
    void everyFaultOfAnExpressionIsReported() {
        var faults = COMPILER.compile(ObjectKind.HOUSEHOLD, "household.a > 1 && household.b > 2", Term.Type.BOOL)
            .faults();
        assertThat(faults).hasSize(2);
    }

    @Test
    void theWordsOfACodeListAreHandedOver() {
        var compiled = COMPILER.compile(ObjectKind.HOUSEHOLD,
                "household.cause_main in ['ILNESS'] || members.exists(m, 'BLIND' in m.health)", Term.Type.BOOL);
        assertThat(compiled.faults()).isEmpty();
        assertThat(compiled.words()).isEqualTo(
                List.of(new Compiler.CodedWord("CAUSE", "ILNESS", 25), new Compiler.CodedWord("HEALTH", "BLIND", 56)));
    }

    @Test
    void aPersonsRuleMayNameItsHouseholdButNoMembers() {
        assertThat(COMPILER.compile(ObjectKind.PERSON, "person.birth_on < on && household.members > 1", Term.Type.BOOL)
            .faults()).isEmpty();
        assertThat(COMPILER.compile(ObjectKind.PERSON, "members.exists(m, true)", Term.Type.BOOL).faults())
            .isNotEmpty();
        assertThat(COMPILER.compile(ObjectKind.VILLAGE, "village.households > 0", Term.Type.BOOL).faults()).isEmpty();
    }

}
