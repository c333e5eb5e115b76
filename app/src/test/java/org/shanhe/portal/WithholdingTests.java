package org.shanhe.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WithholdingTests {

    @Test
    void aSmallCellIsWithheldWithAnotherSoThatTheTotalDoesNotTellIt() {
        var withholding = new Withholding(10);
        var parts = IntStream.of(3, 40, 25).mapToObj(withholding::offer).toList();
        withholding.sum(withholding.offer(68), parts);
        assertThat(withholding.withheld().stream()).containsExactly(0, 2);
    }

    @Test
    void whatIsLeftOfASumIsProtectedThoughItIsNeverShown() {
        var withholding = new Withholding(10);
        var whole = withholding.offer(100);
        var exited = withholding.offer(96);
        withholding.sum(whole, List.of(exited, withholding.rest(4)));
        assertThat(withholding.withheld().stream()).containsExactly(exited);
    }

    @Test
    void ofAWholeNothingNeedBeWithheldWhenNobodyIsLeft() {
        var withholding = new Withholding(10);
        var whole = withholding.offer(100);
        withholding.sum(whole, List.of(withholding.offer(100), withholding.rest(0)));
        assertThat(withholding.withheld().isEmpty()).isTrue();
    }

    @Test
    void twoSmallCellsThatAddUpToASmallSumTakeAThirdWithThem() {
        var withholding = new Withholding(10);
        var parts = IntStream.of(2, 3, 50, 60).mapToObj(withholding::offer).toList();
        withholding.sum(withholding.offer(115), parts);
        assertThat(withholding.withheld().stream()).containsExactly(0, 1, 2);
    }

    @Test
    void personsAndHouseholdsOfTheSamePeopleAreWithheldTogether() {
        var withholding = new Withholding(10);
        var households = withholding.offer(4);
        var persons = withholding.offer(17);
        withholding.twins(households, persons);
        assertThat(withholding.withheld().cardinality()).isEqualTo(2);
    }

    /**
     * A reader who knows every sum tries every way to fill what is withheld: no small
     * cell is forced to a value, and none is seen to be small.
     */
    @Test
    void noReaderCanComputeASmallCellOfATable() {
        var random = new Random(7);
        for (int round = 0; round < 24; round++) {
            var table = new SummedTable(random, round % 8 == 0 ? 3 : 2, 3, 9);
            var withheld = table.withheld(4);
            for (int cell = 0; cell < table.values.length; cell++) {
                if (0 < table.values[cell] && table.values[cell] < 4) {
                    assertThat(withheld[cell]).isTrue();
                    assertThat(table.most(withheld, cell)).as("round %d cell %d", round, cell)
                        .isGreaterThanOrEqualTo(4);
                }
            }
        }
    }

}
