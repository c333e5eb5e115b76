package org.shanhe.exchange.mall;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shanhe.measure.consumption.TradeMode;
import org.shanhe.policy.Mall;

/**
 * What the words of a mall mean.
 *
 * @param mode of a line that does not say
 */
record MallMeanings(Mall mall, TradeMode mode) {

    List<String> steps(@Nullable String said, List<String> faults) {
        if (said == null) {
            faults.add("STATE_MISSING");
            return List.of();
        }
        return mall.states()
            .stream()
            .filter(state -> state.state().equals(said))
            .map(Mall.State::steps)
            .findFirst()
            .orElseGet(() -> {
                faults.add("STATE_UNKNOWN");
                return List.of();
            });
    }

    /** As it is said, or by what the buyer calls itself. */
    String buyerClass(@Nullable String said, @Nullable String buyer) {
        return meaning(said, Set.of("UNIT", "UNION", "CANTEEN", "PERSON"))
            .orElseGet(() -> meaning(buyer, Set.of("UNION", "CANTEEN")).orElse("UNIT"));
    }

    String mode(@Nullable String said) {
        return meaning(said, Set.of("BOUGHT", "SOLD")).orElse(mode.name());
    }

    private Optional<String> meaning(@Nullable String text, Set<String> codes) {
        return text == null ? Optional.empty()
                : mall.words()
                    .stream()
                    .filter(word -> codes.contains(word.means()) && text.contains(word.word()))
                    .map(Mall.Word::means)
                    .findFirst();
    }

}
