package org.shanhe.claims.workbench;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Takes up the checks that a stop broke off when the server has started; the command line
 * leaves them to the server.
 */
@Component
@ConditionalOnWebApplication
class CheckResumption {

    private final CheckWork work;

    CheckResumption(CheckWork work) {
        this.work = work;
    }

    @EventListener(ApplicationReadyEvent.class)
    void resume() {
        work.resume();
    }

}
