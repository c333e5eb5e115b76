package org.shanhe.exchange;

import java.io.IOException;
import java.time.Duration;
import org.shanhe.kernel.Scope;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Tells those who watch an import how far it is, until it is at rest. What it tells
 * stands in the database, so a watcher may come and go.
 */
@Component
class ImportEvents {

    private static final Duration STEP = Duration.ofMillis(400);

    private static final Duration LONGEST = Duration.ofHours(1);

    private final Imports imports;

    ImportEvents(Imports imports) {
        this.imports = imports;
    }

    record Moment(ImportState state, long done, long total) {
    }

    SseEmitter follow(long id) {
        var emitter = new SseEmitter(LONGEST.toMillis());
        var scope = Scope.current();
        Thread.ofVirtual().name("import-events").start(() -> scope.run(() -> tell(id, emitter)));
        return emitter;
    }

    private void tell(long id, SseEmitter emitter) {
        try {
            Moment before = null;
            while (true) {
                var job = imports.find(id);
                if (job.isEmpty()) {
                    break;
                }
                var now = new Moment(job.get().state(), job.get().done(), job.get().total());
                if (!now.equals(before)) {
                    emitter.send(SseEmitter.event().name("progress").data(now));
                    before = now;
                }
                if (!now.state().working()) {
                    break;
                }
                Thread.sleep(STEP);
            }
            emitter.complete();
        }
        catch (IOException | IllegalStateException e) {
            // the watcher has gone
        }
        catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

}
