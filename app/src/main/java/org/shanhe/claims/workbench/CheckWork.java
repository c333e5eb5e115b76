package org.shanhe.claims.workbench;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.shanhe.access.Acting;
import org.shanhe.kernel.Refused;
import org.shanhe.kernel.Scope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;

/**
 * Checks documents in the background, one after another, each in the scope of who handed
 * it in; what a stop broke off is taken up again (后台核对).
 */
@Component
class CheckWork implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(CheckWork.class);

    private final Checking checking;

    private final CheckedDocuments documents;

    private final Acting acting;

    private final ExecutorService worker = Executors
        .newSingleThreadExecutor(Thread.ofPlatform().name("claims").daemon().factory());

    CheckWork(Checking checking, CheckedDocuments documents, Acting acting) {
        this.checking = checking;
        this.documents = documents;
        this.acting = acting;
    }

    void check(List<Long> ids) {
        var scope = Scope.current();
        ids.forEach(id -> submit(id, scope));
    }

    void resume() {
        Scope.system().call(documents::waiting).forEach(waiting -> {
            try {
                submit(waiting.id(), acting.numbered(waiting.recordedBy(), HttpMethod.POST, "/api/claims"));
            }
            catch (Refused refused) {
                // who handed it in may do so no longer
                Scope.system().run(() -> documents.move(waiting.id(), DocumentState.FAILED));
            }
        });
    }

    private void submit(long id, Scope scope) {
        worker.submit(() -> scope.run(() -> {
            try {
                checking.first(id);
            }
            catch (RuntimeException | StackOverflowError e) {
                log.error("document {} could not be checked", id, e);
                documents.move(id, DocumentState.FAILED);
            }
        }));
    }

    @Override
    public void destroy() {
        worker.shutdownNow();
    }

}
