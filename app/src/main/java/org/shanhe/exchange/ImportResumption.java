package org.shanhe.exchange;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Takes up the broken-off imports when the server has started; the command line leaves
 * them to the server.
 */
@Component
@ConditionalOnWebApplication
class ImportResumption {

    private final ImportWork work;

    ImportResumption(ImportWork work) {
        this.work = work;
    }

    @EventListener(ApplicationReadyEvent.class)
    void resume() {
        work.resume();
    }

}
