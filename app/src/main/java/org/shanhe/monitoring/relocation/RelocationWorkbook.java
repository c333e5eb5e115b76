package org.shanhe.monitoring.relocation;

import jakarta.servlet.http.HttpServletResponse;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Audit;
import org.shanhe.kernel.Messages;
import org.shanhe.registry.Sheet;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The filtered list of relocations as a workbook (搬迁台账导出). */
@Component
class RelocationWorkbook {

    private static final List<String> COLUMNS = List.of("title", "place", "altitude", "kind", "batch", "reason",
            "destination", "site", "settling", "persons", "state", "stateSince", "openedOn", "consentOn", "movedOn",
            "dwelling", "area", "certificate", "certificateNo", "oldHouse", "oldHouseOn", "labourers", "working",
            "jobs", "services", "incomeBefore", "incomeAfter", "timer", "dueOn", "colour");

    private final Relocations relocations;

    private final Messages messages;

    private final Audit audit;

    RelocationWorkbook(Relocations relocations, Messages messages, Audit audit) {
        this.relocations = relocations;
        this.messages = messages;
        this.audit = audit;
    }

    @Transactional
    public void write(RelocationFilter filter, Locale locale, HttpServletResponse response) {
        filter.parameters();
        audit.note("monitoring.relocation.export", "relocations", null, null);
        try (var sheet = Sheet.download(response, say(locale, "sheet"),
                COLUMNS.stream().map(column -> say(locale, column)).toList())) {
            relocations.each(filter, locale,
                    row -> sheet.row(row.title(), row.placeName(), row.altitudeM(), row.kind(), row.batch(),
                            row.reason(), row.destination(), row.site(), row.settling(), row.persons(), row.stateName(),
                            row.stateSince(), row.openedOn(), row.consentOn(), row.movedOn(), row.dwelling(),
                            row.areaM2(), row.certificate(), row.certificateNo(), row.oldHouse(), row.oldHouseOn(),
                            row.labourers(), row.working(), row.jobs(), row.services(), yuan(row.incomeBeforeFen()),
                            yuan(row.incomeAfterFen()), row.timerName(), row.dueOn(),
                            messages.say(locale, "case.colour." + row.colour(), Map.of())));
        }
    }

    private static @Nullable BigDecimal yuan(@Nullable Long fen) {
        return fen == null ? null : BigDecimal.valueOf(fen, 2);
    }

    private String say(Locale locale, String column) {
        return messages.say(locale, "relocation.export." + column, Map.of());
    }

}
