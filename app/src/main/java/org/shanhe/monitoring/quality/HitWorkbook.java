package org.shanhe.monitoring.quality;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.shanhe.kernel.Audit;
import org.shanhe.kernel.Messages;
import org.shanhe.registry.Sheet;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The listed hits as a workbook (问题数据导出). */
@Component
class HitWorkbook {

    private static final List<String> COLUMNS = List.of("rule", "severity", "message", "fix", "owner", "place",
            "householdNo", "head", "person", "collector", "foundOn", "exemptUntil", "exemptReason");

    private final Hits hits;

    private final Messages messages;

    private final Audit audit;

    HitWorkbook(Hits hits, Messages messages, Audit audit) {
        this.hits = hits;
        this.messages = messages;
        this.audit = audit;
    }

    @Transactional
    public void write(HitFilter filter, Locale locale, HttpServletResponse response) {
        filter.checked();
        audit.note("monitoring.hit.export", "hits", null, null);
        try (var sheet = Sheet.download(response, say(locale, "sheet"),
                COLUMNS.stream().map(column -> say(locale, column)).toList())) {
            hits.each(filter, locale,
                    hit -> sheet.row(hit.rule(), say(locale, "severity." + hit.severity()), hit.message(), hit.fix(),
                            say(locale, "owner." + hit.owner()), hit.villageName(), hit.householdNo(), hit.head(),
                            hit.person(), hit.collector(), hit.foundOn(), hit.exemptUntil(), hit.exemptReason()));
        }
    }

    private String say(Locale locale, String key) {
        return messages.say(locale, "hit.export." + key, Map.of());
    }

}
