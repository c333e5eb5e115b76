package org.shanhe;

import org.shanhe.kernel.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.springframework.core.io.support.SpringFactoriesLoader.FailureHandler;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import picocli.CommandLine;

/** Says in one sentence why a command failed; the trace goes to the log. */
class FailedCommand implements CommandLine.IExecutionExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(FailedCommand.class);

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, CommandLine.ParseResult parsed) {
        // why serve failed, Spring has shown by its own reporter
        if (!(command.getCommandSpec().userObject() instanceof Serve)) {
            if (!(failure instanceof Refused)) {
                log.error("The command {} failed", command.getCommandName(), failure);
            }
            command.getErr().println(sentence(failure));
        }
        return 1;
    }

    /** What went wrong, in one line. */
    static String sentence(Throwable failure) {
        return told(failure).lines().findFirst().orElse("");
    }

    private static String told(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refused refused) {
                return Words.messages().say(Locale.getDefault(), "refused." + refused.code(), refused.details());
            }
            if (cause instanceof CannotStart) {
                return String.valueOf(cause.getMessage());
            }
        }
        return analysed(failure);
    }

    private static String analysed(Throwable failure) {
        return SpringFactoriesLoader.forDefaultResourceLocation()
            .load(FailureAnalyzer.class, FailureHandler.handleMessage((_, _) -> {
            }))
            .stream()
            .flatMap(analyzer -> Stream.ofNullable(analyzer.analyze(failure)))
            .map(analysis -> Objects.requireNonNull(analysis.getDescription()))
            .findFirst()
            .orElseGet(() -> Words.say("line.failed", root(failure).getMessage()));
    }

    private static Throwable root(Throwable failure) {
        var cause = failure.getCause();
        return cause == null ? failure : root(cause);
    }

}
