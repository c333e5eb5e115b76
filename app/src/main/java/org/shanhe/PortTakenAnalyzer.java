package org.shanhe;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;

/** Says in the administrator's language that another program has the port. */
class PortTakenAnalyzer extends AbstractFailureAnalyzer<PortInUseException> implements Ordered {

    @Override
    protected FailureAnalysis analyze(Throwable failure, PortInUseException cause) {
        return new FailureAnalysis(Words.say("cannot-start.port-taken", Integer.toString(cause.getPort())), null,
                cause);
    }

    /** Before the framework's own, which speaks English only. */
    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

}
