package org.shanhe.policy;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shanhe.kernel.Messages;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Lists what is wrong in the packs at the start, where no earlier ones are in force. */
class BadPacksAnalyzer extends AbstractFailureAnalyzer<BadPacks> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, BadPacks cause) {
        var messages = new Messages();
        var count = Map.of("count", cause.problems().size());
        var words = Stream.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)
            .map(locale -> messages.say(locale, "policy.start", count))
            .collect(Collectors.joining("\n"));
        return new FailureAnalysis(words + "\n" + cause.getMessage(), null, cause);
    }

}
