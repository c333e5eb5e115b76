package org.shanhe.policy;

import java.util.List;

/**
 * The families of measures that answer a cause, a risk or a person's own state (因施策).
 *
 * @param list CAUSE, RISK or STATE
 * @param verified true where the pairing is one of the checked rules, false where it is
 * only proposed
 */
public record MeasureAnswer(String list, String code, String zh, String en, List<String> families, boolean verified) {

    public MeasureAnswer {
        families = List.copyOf(families);
    }

}
