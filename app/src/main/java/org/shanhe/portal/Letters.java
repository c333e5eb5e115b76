package org.shanhe.portal;

import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Refused;
import org.shanhe.monitoring.Objections;
import org.shanhe.place.PlaceCode;
import org.shanhe.project.PublicObjections;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What somebody without an account writes against a notice: it lands with the case or the
 * project (公众异议).
 */
@Component
class Letters {

    private final Objections objections;

    private final PublicObjections projects;

    private final Published published;

    private final Receipts receipts;

    private final FormRules rules;

    private final TransactionTemplate transaction;

    Letters(Objections objections, PublicObjections projects, Published published, Receipts receipts, FormRules rules,
            TransactionTemplate transaction) {
        this.objections = objections;
        this.projects = projects;
        this.published = published;
        this.receipts = receipts;
        this.rules = rules;
        this.transaction = transaction;
    }

    /**
     * An objection as it is typed.
     *
     * @param website is not shown on the page: whoever fills it in is a machine
     */
    record Objection(@Nullable Long notice, @Nullable @Size(max = 4000) String text,
            @Nullable @Size(max = 200) String name, @Nullable @Size(max = 200) String website) {
    }

    Receipts.Given object(Objection objection, String caller) {
        var text = rules.text(objection.text());
        var name = rules.line(objection.name(), FormRules.NAME);
        rules.admit(caller, objection.website());
        var notice = objection.notice();
        Refused.unless(notice != null, "PUBLICATION_UNKNOWN");
        var root = PublicScope.read(() -> published.root(Objects.requireNonNull(notice)));
        if (!root.open() || root.place() == null) {
            throw Refused.conflict("PORTAL_NOTICE_CLOSED");
        }
        var place = Objects.requireNonNull(root.place());
        return Objects.requireNonNull(PublicScope.within(new PlaceCode(place),
                () -> transaction.execute(_ -> keep(root, place, name, text))));
    }

    private Receipts.Given keep(Published.Root root, long place, @Nullable String name, String text) {
        var due = root.today().plusDays(rules.terms().objectionDays());
        if (root.kind() == Kind.CASE_NOTICE) {
            var raised = objections.raise(Objects.requireNonNull(root.matter()), name, text, root.today());
            return receipts.give("CASE_OBJECTION", raised, place, root.today(), due);
        }
        var raised = projects.raise(root.subject(), name, text, root.today());
        return receipts.give("PROJECT_OBJECTION", raised, place, root.today(), due);
    }

}
