package org.shanhe.project.money;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Audit;
import org.shanhe.kernel.Messages;
import org.shanhe.policy.CodeLists;
import org.shanhe.policy.FundSources;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The filtered list of alerts as a workbook (导出). */
@Component
class AlertWorkbook {

    private static final int PAGE = 200;

    private static final List<String> COLUMNS = List.of("rule", "place", "partner", "label", "detail", "fen", "since",
            "days", "actor", "acknowledged", "until");

    private final MoneyAlerts alerts;

    private final Messages messages;

    private final Audit audit;

    private final FundSources sources;

    private final CodeLists codes;

    private final Clock clock;

    AlertWorkbook(MoneyAlerts alerts, Messages messages, Audit audit, FundSources sources, CodeLists codes,
            Clock clock) {
        this.alerts = alerts;
        this.messages = messages;
        this.audit = audit;
        this.sources = sources;
        this.codes = codes;
        this.clock = clock;
    }

    @Transactional
    public void write(AlertFilter filter, Locale locale, OutputStream out) {
        audit.note("project.alert.export", "alerts", null, null);
        try (var workbook = new Workbook(out, "Shanhe", null)) {
            var sheet = workbook.newWorksheet(say(locale, "sheet"));
            for (int i = 0; i < COLUMNS.size(); i++) {
                sheet.value(0, i, say(locale, COLUMNS.get(i)));
                sheet.width(i, i == 0 || i == 3 ? 30 : 16);
            }
            sheet.freezePane(0, 1);
            int row = 1;
            String cursor = null;
            do {
                var page = alerts.list(filter, cursor, PAGE);
                for (var alert : page.rows()) {
                    write(sheet, row++, alert, locale);
                }
                cursor = page.next();
            }
            while (cursor != null);
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(Worksheet sheet, int row, MoneyAlert alert, Locale locale) {
        var rule = alerts.rules().get(alert.rule());
        boolean english = locale.getLanguage().equals("en");
        text(sheet, row, 0, rule == null ? alert.rule() : english ? rule.en() : rule.zh());
        text(sheet, row, 1, alert.placeName());
        text(sheet, row, 2, alert.partnerName());
        text(sheet, row, 3, alert.label());
        text(sheet, row, 4, alert.detail() == null ? null : detail(alert.detail(), locale));
        sheet.value(row, 5, alert.fen() / 100.0);
        text(sheet, row, 6, alert.since().toString());
        sheet.value(row, 7, alert.days());
        text(sheet, row, 8, rule == null ? null : say(locale, rule.actor()));
        text(sheet, row, 9, alert.acknowledged());
        text(sheet, row, 10, alert.acknowledgedUntil() == null ? null : alert.acknowledgedUntil().toString());
    }

    /**
     * By rule a source of money, a purpose, the state of an asset, or words of their own.
     */
    private String detail(String detail, Locale locale) {
        var today = LocalDate.now(clock);
        boolean english = locale.getLanguage().equals("en");
        return messages.find(locale, "asset.export." + detail, Map.of())
            .or(() -> sources.find(detail, today).map(source -> english ? source.en() : source.zh()))
            .or(() -> codes.list("PURPOSE", today).find(detail).map(purpose -> english ? purpose.en() : purpose.zh()))
            .orElse(detail);
    }

    // one that a spreadsheet could take for a formula is set off by an apostrophe
    private static void text(Worksheet sheet, int row, int column, @Nullable String text) {
        if (text != null) {
            sheet.value(row, column, !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text);
        }
    }

    private String say(Locale locale, String key) {
        return messages.say(locale, "alert.export." + key, Map.of());
    }

}
