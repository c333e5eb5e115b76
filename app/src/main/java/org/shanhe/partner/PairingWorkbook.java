package org.shanhe.partner;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Audit;
import org.shanhe.kernel.Messages;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The filtered list of pairings as a workbook (导出). */
@Component
class PairingWorkbook {

    private static final List<String> COLUMNS = List.of("partner", "responsible", "county", "place", "code", "kind",
            "counterpart", "list", "helper", "since", "until", "reason", "document", "endReason");

    private final Pairings pairings;

    private final Messages messages;

    private final Audit audit;

    PairingWorkbook(Pairings pairings, Messages messages, Audit audit) {
        this.pairings = pairings;
        this.messages = messages;
        this.audit = audit;
    }

    @Transactional
    void write(PairingFilter filter, Locale locale, OutputStream out) {
        audit.note("partner.pairing.export", "pairings", null, null);
        try (var workbook = new Workbook(out, "Shanhe", null)) {
            var sheet = workbook.newWorksheet(say(locale, "sheet"));
            for (int i = 0; i < COLUMNS.size(); i++) {
                sheet.value(0, i, say(locale, COLUMNS.get(i)));
                sheet.width(i, i < 4 ? 24 : 14);
            }
            sheet.freezePane(0, 1);
            int row = 1;
            for (var pairing : pairings.all(filter)) {
                var cells = cells(pairing, locale);
                for (int i = 0; i < cells.size(); i++) {
                    sheet.value(row, i, cells.get(i));
                }
                row++;
            }
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> cells(Pairing p, Locale locale) {
        return Arrays
            .<@Nullable Object>asList(p.partnerName(), p.responsibleName(), p.countyName(), p.placeName(), p.place(),
                    say(locale, p.kind().name()), p.counterpart(), p.list(), p.helper(), p.since(), p.until(),
                    p.reason(), p.document(), p.endReason())
            .stream()
            .map(PairingWorkbook::text)
            .toList();
    }

    // one that a spreadsheet could take for a formula is set off by an apostrophe
    static String text(@Nullable Object value) {
        var text = value == null ? "" : value.toString();
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private String say(Locale locale, String key) {
        return messages.say(locale, "partner.export." + key, Map.of());
    }

}
