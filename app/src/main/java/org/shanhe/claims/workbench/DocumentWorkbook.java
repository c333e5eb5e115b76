package org.shanhe.claims.workbench;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Audit;
import org.shanhe.kernel.Messages;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The filtered list of checked documents as a workbook, one row a document (核验清单). */
@Component
class DocumentWorkbook {

    private static final List<String> VERDICTS = List.of("AGREES", "AGREES_ON_OTHER_BASIS", "OVERSTATED", "UNDERSTATED",
            "CONTRADICTS_ITSELF", "AMBIGUOUS", "NO_DATA", "UNREADABLE", "NOT_CHECKABLE");

    private final CheckedDocuments documents;

    private final Messages messages;

    private final Audit audit;

    DocumentWorkbook(CheckedDocuments documents, Messages messages, Audit audit) {
        this.documents = documents;
        this.messages = messages;
        this.audit = audit;
    }

    @Transactional
    public void write(DocumentFilter filter, Locale locale, OutputStream out) {
        audit.note("claims.document.export", "claim-documents", null, null);
        try (var workbook = new Workbook(out, "Shanhe", null)) {
            var sheet = workbook.newWorksheet(say(locale, "sheet"));
            var heads = List.of("name", "state", "day", "owner", "claims");
            for (int i = 0; i < heads.size() + VERDICTS.size(); i++) {
                sheet.value(0, i, i < heads.size() ? say(locale, heads.get(i))
                        : messages.say(locale, "claims.verdict." + VERDICTS.get(i - heads.size()), Map.of()));
                sheet.width(i, i == 0 ? 44 : 13);
            }
            sheet.value(0, heads.size() + VERDICTS.size(), "SHA-256");
            sheet.freezePane(1, 1);
            int row = 1;
            for (var document : documents.all(filter)) {
                row(sheet, row++, document, locale);
            }
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void row(Worksheet sheet, int row, CheckedDocument document, Locale locale) {
        var owner = document.partnerName() == null ? document.placeName() : document.partnerName();
        List<@Nullable Object> cells = Arrays.asList(document.name(), say(locale, "state." + document.state()),
                document.saidOn(), owner, document.claims(), document.agrees(), document.otherBasis(),
                document.overstated(), document.understated(), document.contradicts(), document.ambiguous(),
                document.noData(), document.unreadable(), document.notCheckable(), document.sha256());
        for (int i = 0; i < cells.size(); i++) {
            set(sheet, row, i, cells.get(i));
        }
    }

    // one that a spreadsheet could take for a formula is set off by an apostrophe
    private static void set(Worksheet sheet, int row, int column, @Nullable Object cell) {
        switch (cell) {
            case null -> {
            }
            case Number number -> sheet.value(row, column, number);
            case Object value -> {
                var text = value.toString();
                sheet.value(row, column,
                        !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text);
            }
        }
    }

    private String say(Locale locale, String key) {
        return messages.say(locale, "claims.export." + key, Map.of());
    }

}
