package org.shanhe.monitoring.verdict;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.shanhe.kernel.Audit;
import org.shanhe.kernel.Messages;
import org.shanhe.policy.CodeLists;
import org.shanhe.registry.Sheet;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The households a what-if moves as a workbook (推演名单导出). */
@Component
class TrialWorkbook {

    private static final List<String> COLUMNS = List.of("householdNo", "head", "village", "members", "cause", "was",
            "would");

    private final Trials trials;

    private final CodeLists codes;

    private final Messages messages;

    private final Audit audit;

    private final Clock clock;

    TrialWorkbook(Trials trials, CodeLists codes, Messages messages, Audit audit, Clock clock) {
        this.trials = trials;
        this.codes = codes;
        this.messages = messages;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public void write(long id, TrialFilter filter, Locale locale, HttpServletResponse response) {
        trials.get(id);
        audit.note("monitoring.whatif.export", "trial/" + id, null, null);
        var causes = codes.list("CAUSE", LocalDate.now(clock));
        try (var sheet = Sheet.download(response, say(locale, "sheet"),
                COLUMNS.stream().map(column -> say(locale, column)).toList())) {
            trials.each(id, filter, locale,
                    row -> sheet.row(row.householdNo(), row.head(), row.villageName(), row.members(),
                            row.cause() == null ? null
                                    : causes.find(row.cause())
                                        .map(code -> locale.getLanguage().equals("en") ? code.en() : code.zh())
                                        .orElse(row.cause()),
                            row.wasName(), row.wouldName()));
        }
    }

    private String say(Locale locale, String key) {
        return messages.say(locale, "trial.export." + key, Map.of());
    }

}
