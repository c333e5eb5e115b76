package org.shanhe.indicator.trace;

import java.util.List;
import org.shanhe.kernel.Audit;
import org.shanhe.ledger.Trace;
import org.shanhe.ledger.Traces;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The trace of a subject; that of a household or person is noted as read. */
@Service
class Tracing {

    private static final Trace NOTHING = new Trace(0, 0, List.of(), List.of(), List.of(), List.of());

    private final Traces traces;

    private final Audit audit;

    Tracing(Traces traces, Audit audit) {
        this.traces = traces;
        this.audit = audit;
    }

    @Transactional
    public Trace of(Subject subject, Traces.Showing showing) {
        if (subject.kind() == SubjectKind.HOUSEHOLD || subject.kind() == SubjectKind.PERSON) {
            audit.note("indicator.trace.read", subject.kind().key() + "/" + subject.id(), null, null);
        }
        if (subject.kind() == SubjectKind.GRANT) {
            return traces.ofGrant(subject.id(), showing);
        }
        return subject.accounts().isEmpty() ? NOTHING : traces.ofAccounts(subject.accounts(), showing);
    }

}
