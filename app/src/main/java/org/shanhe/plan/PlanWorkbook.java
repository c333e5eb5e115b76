package org.shanhe.plan;

import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.shanhe.kernel.Audit;
import org.shanhe.kernel.Messages;
import org.shanhe.registry.Sheet;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The filtered list of plans as a workbook (导出). */
@Component
class PlanWorkbook {

    private static final List<String> COLUMNS = List.of("subject", "place", "label", "year", "state", "items", "needs",
            "unanswered", "nextDueOn", "approvedOn");

    private final Plans plans;

    private final Messages messages;

    private final Audit audit;

    PlanWorkbook(Plans plans, Messages messages, Audit audit) {
        this.plans = plans;
        this.messages = messages;
        this.audit = audit;
    }

    @Transactional
    public void write(PlanFilter filter, Locale locale, OutputStream out) {
        audit.note("plan.export", "plans", null, null);
        try (var sheet = new Sheet(out, say(locale, "sheet"),
                COLUMNS.stream().map(column -> say(locale, column)).toList())) {
            plans.each(filter,
                    plan -> sheet.row(say(locale, plan.subject().name()), plan.placePath(), plan.label(), plan.year(),
                            say(locale, plan.state().name()), plan.items(), plan.needs(), plan.unanswered(),
                            plan.nextDueOn(), plan.approvedOn()));
        }
    }

    private String say(Locale locale, String key) {
        return messages.say(locale, "plan.export." + key, Map.of());
    }

}
