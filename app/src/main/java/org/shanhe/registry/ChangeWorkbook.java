package org.shanhe.registry;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Audit;
import org.shanhe.kernel.Messages;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The list of change requests as a workbook (导出). */
@Component
class ChangeWorkbook {

    private static final List<String> COLUMNS = List.of("id", "kind", "state", "householdNo", "head", "place", "reason",
            "on", "submittedAt", "next");

    private final ChangePages pages;

    private final Messages messages;

    private final Audit audit;

    private final Clock clock;

    ChangeWorkbook(ChangePages pages, Messages messages, Audit audit, Clock clock) {
        this.pages = pages;
        this.messages = messages;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public void write(ChangeFilter filter, Locale locale, HttpServletResponse response) {
        filter.checked();
        audit.note("registry.change-request.export", "change-requests", null, null);
        try (var sheet = Sheet.download(response, say(locale, "change.export.sheet"),
                COLUMNS.stream().map(column -> say(locale, "change.export." + column)).toList())) {
            pages.each(filter,
                    row -> sheet.row(row.id(), say(locale, "change.kind." + row.kind()),
                            say(locale, "change.state." + row.state()), row.householdNo(), row.headName(),
                            row.placePath(), row.reason(), row.happenedOn(), day(row.submittedAt()),
                            row.next() == null ? null : say(locale, "change.level." + row.next())));
        }
    }

    private @Nullable LocalDate day(@Nullable OffsetDateTime at) {
        return at == null ? null : at.atZoneSameInstant(clock.getZone()).toLocalDate();
    }

    private String say(Locale locale, String key) {
        return messages.say(locale, key, Map.of());
    }

}
