package org.shanhe.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class FundSourcesTests {

    static final LocalDate THEN = LocalDate.of(2018, 6, 1);

    static final LocalDate LATER = LocalDate.of(2022, 6, 1);

    final FundSources sources = new FundSources(new Packs("classpath:policy", FileKinds.all()), new FundSourceFiles());

    @Test
    void moneyIsBookedUnderLeavesOnly() {
        assertThat(sources.known("DESIGNATED_FREE", THEN)).isTrue();
        assertThat(sources.known("DESIGNATED", THEN)).isFalse();
        assertThat(sources.known("NO_SUCH", THEN)).isFalse();
    }

    @Test
    void aSourceRollsUpToThoseAboveIt() {
        assertThat(sources.ancestors("CENTRAL_WORK_RELIEF", LATER)).containsExactly("CENTRAL", "FISCAL");
        assertThat(sources.under("DESIGNATED", LATER)).containsExactly("DESIGNATED_FREE", "DESIGNATED_LOAN");
        assertThat(sources.under("OWN", LATER)).containsExactly("OWN");
        assertThat(sources.under("NO_SUCH", LATER)).isEmpty();
    }

    @Test
    void theTasksOfCentralFundsComeWithTheTransitionPeriod() {
        assertThat(sources.known("CENTRAL_WORK_RELIEF", THEN)).isFalse();
        assertThat(sources.known("CENTRAL_WORK_RELIEF", LATER)).isTrue();
        assertThat(sources.known("CENTRAL_FISCAL", THEN)).isTrue();
        assertThat(sources.known("CENTRAL_FISCAL", LATER)).isTrue();
    }

}
