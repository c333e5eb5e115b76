package org.shanhe.policy.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.shanhe.policy.language.LineValues.LineValue;

class ReasonsTests {

    private static final Profile PROFILE = Profile.shipped();

    private static final long VILLAGE = 540623101201L;

    private static final Question ASKED = new Question(LocalDate.of(2020, 12, 31),
            new LineValues(Map.of("poverty",
                    List.of(new LineValue(540000000000L, 550000000000L, 400_000L, "a province's paper"),
                            new LineValue(0, 1_000_000_000_000L, 300_000L, "the national line")))),
            Question.Tokens.NONE, "h", "p", "v");

    @Test
    void aMissingValueIsNamedAndNotTakenForNo() {
        var reason = why("household.per_capita_fen >= line.poverty && members.all(m, m.medical_insurance)",
                Map.of("per_capita_fen", 500_000L), List.of(Map.of("medical_insurance", true), Map.of()));
        assertThat(reason.answer()).isEqualTo(Answer.UNKNOWN);
        assertThat(reason.missing()).containsExactly("person.medical_insurance");
        assertThat(reason.parts()).extracting(Reason::answer).containsExactly(Answer.MET, Answer.UNKNOWN);
    }

    @Test
    void aMissingValueThatDecidesNothingIsNotNamed() {
        var reason = why("household.safe_water || household.electricity", Map.of("safe_water", true), List.of());
        assertThat(reason.answer()).isEqualTo(Answer.MET);
        assertThat(reason.missing()).isEmpty();
    }

    @Test
    void theValuesUsedComeWithTheirSourceAndTheLineWithItsPlace() {
        var reason = why("household.per_capita_fen < line.poverty", Map.of("per_capita_fen", 399_999L), List.of());
        assertThat(reason.answer()).isEqualTo(Answer.MET);
        assertThat(reason.used()).extracting(Reason.Used::value).containsExactly(399_999L, 400_000L);
        assertThat(reason.used()).extracting(Reason.Used::source)
            .containsExactly("registry.condition.net_fen, members", "a province's paper");
    }

    private static Reason why(String text, Map<String, Object> household, List<Map<String, Object>> members) {
        var compiled = new Compiler(PROFILE).compile(ObjectKind.HOUSEHOLD, text, Term.Type.BOOL);
        assertThat(compiled.faults()).isEmpty();
        var rules = new LinkedHashMap<>(Map.of("x", compiled.term()));
        return new RuleSet(ObjectKind.HOUSEHOLD, rules, PROFILE)
            .explain(Facts.ofHousehold(VILLAGE, household, members), ASKED)
            .get("x");
    }

}
