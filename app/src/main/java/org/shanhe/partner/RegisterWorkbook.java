package org.shanhe.partner;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Audit;
import org.shanhe.kernel.Messages;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A filtered register of partners as a workbook (导出). */
@Component
class RegisterWorkbook {

    private final Messages messages;

    private final Audit audit;

    RegisterWorkbook(Messages messages, Audit audit) {
        this.messages = messages;
        this.audit = audit;
    }

    /**
     * @param register whose name the messages know
     * @param columns of it, by their names in the messages
     */
    @Transactional
    void write(String register, List<String> columns, List<? extends List<? extends @Nullable Object>> rows,
            Locale locale, OutputStream out) {
        audit.note("partner." + register + ".export", register, null, "{\"rows\":%d}".formatted(rows.size()));
        try (var workbook = new Workbook(out, "Shanhe", null)) {
            var sheet = workbook.newWorksheet(say(locale, register));
            for (int i = 0; i < columns.size(); i++) {
                sheet.value(0, i, say(locale, columns.get(i)));
                sheet.width(i, i == 0 ? 36 : 16);
            }
            sheet.freezePane(0, 1);
            for (int row = 0; row < rows.size(); row++) {
                for (int i = 0; i < columns.size(); i++) {
                    switch (rows.get(row).get(i)) {
                        case null -> {
                        }
                        case Number number -> sheet.value(row + 1, i, number);
                        case Enum<?> constant -> sheet.value(row + 1, i, say(locale, constant.name()));
                        case Object value -> sheet.value(row + 1, i, PairingWorkbook.text(value));
                    }
                }
            }
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String say(Locale locale, String key) {
        return messages.say(locale, "partner.export." + key, Map.of());
    }

}
