package org.shanhe.registry;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shanhe.kernel.InstallationKey;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Says in both languages what is wrong with the key, because nobody has signed in yet.
 */
class KeyUnusableAnalyzer extends AbstractFailureAnalyzer<InstallationKey.Unusable> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, InstallationKey.Unusable cause) {
        var words = Stream.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)
            .map(locale -> ResourceBundle.getBundle("messages.registry", locale).getString("start." + cause.code()))
            .map(sentence -> new MessageFormat(sentence, Locale.ROOT).format(new Object[] { cause.where() }))
            .collect(Collectors.joining("\n"));
        return new FailureAnalysis(words, null, cause);
    }

}
