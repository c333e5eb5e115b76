package org.shanhe.policy;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Steps of help that should follow each other for the same person (帮扶链条).
 *
 * @param sensitive whether a step tells of somebody's health
 * @param smallest counts below it are withheld from those who do not keep the register
 */
public record Chain(String chain, String zh, String en, boolean sensitive, int smallest, List<Step> steps) {

    public Chain {
        steps = List.copyOf(steps);
    }

    /**
     * A step, reached by a delivery of one of the kinds, by a certificate, or by the
     * household's status.
     *
     * @param months within how many it should follow the last step that is not optional
     * @param optional whether the steps after it do not wait for it
     * @param verified false where the months were not found in a source
     */
    public record Step(String step, String zh, String en, List<String> kinds, boolean certificate,
            @Nullable String status, @Nullable Integer months, boolean optional, boolean verified) {

        public Step {
            kinds = List.copyOf(kinds);
        }

    }

}
