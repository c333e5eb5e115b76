package org.shanhe.exchange;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.shanhe.kernel.Audit;
import org.shanhe.kernel.Messages;
import org.shanhe.registry.Intake;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Applies a read import to the registry, or takes it back (应用与撤销): each one transaction
 * together with the import's state, so that a crash leaves it as it was.
 */
@Component
class ImportApplication {

    private static final int PARTS = 1000;

    private final Imports imports;

    private final Intake intake;

    private final Audit audit;

    private final Messages messages;

    private final TransactionTemplate aside;

    ImportApplication(Imports imports, Intake intake, Audit audit, Messages messages,
            PlatformTransactionManager transactions) {
        this.imports = imports;
        this.intake = intake;
        this.audit = audit;
        this.messages = messages;
        this.aside = new TransactionTemplate(transactions);
        this.aside.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Transactional
    public void apply(Import job) {
        var preview = intake.apply(batch(job), reason("exchange.reason.apply", job), progress(job));
        audit.note("exchange.import.apply", "import/" + job.id(), null, null);
        imports.settle(job.id(), ImportState.APPLIED, preview);
    }

    @Transactional
    public void undo(Import job) {
        intake.undo(batch(job), reason("exchange.reason.undo", job), progress(job));
        audit.note("exchange.import.undo", "import/" + job.id(), null, null);
        imports.settle(job.id(), ImportState.UNDONE, null);
    }

    private static long batch(Import job) {
        return Objects.requireNonNull(job.batch(), "an import that has been read has a batch");
    }

    private String reason(String key, Import job) {
        return messages.say(Locale.SIMPLIFIED_CHINESE, key, Map.of("file", job.fileName(), "id", job.id()));
    }

    /** Seen by those who watch, though the transaction itself is not over. */
    private Consumer<Double> progress(Import job) {
        return share -> aside.executeWithoutResult(_ -> imports.progress(job.id(), Math.round(share * PARTS), PARTS));
    }

}
