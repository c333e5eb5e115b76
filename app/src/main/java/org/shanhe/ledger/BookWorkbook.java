package org.shanhe.ledger;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Audit;
import org.shanhe.kernel.Messages;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The whole ledger of an account as a workbook (账户明细导出). */
@Component
class BookWorkbook {

    private static final List<String> COLUMNS = List.of("id", "on", "kind", "grant", "other", "in", "out", "balance",
            "document", "corrects");

    private static final int MOST = 1_000_000;

    private final Accounts accounts;

    private final Messages messages;

    private final Audit audit;

    BookWorkbook(Accounts accounts, Messages messages, Audit audit) {
        this.accounts = accounts;
        this.messages = messages;
        this.audit = audit;
    }

    @Transactional
    public void write(Account account, Locale locale, OutputStream out) throws IOException {
        audit.note("ledger.account.export", "account/" + account.key(), account.place(), null);
        var workbook = new Workbook(out, "Shanhe", null);
        var sheet = workbook.newWorksheet(messages.say(locale, "ledger.book.sheet", Map.of()));
        sheet.value(0, 0, plain(account.name()));
        for (int i = 0; i < COLUMNS.size(); i++) {
            sheet.value(1, i, messages.say(locale, "ledger.book." + COLUMNS.get(i), Map.of()));
            sheet.width(i, i == 3 || i == 4 ? 32 : 15);
        }
        int number = 2;
        for (var row : accounts.book(account.id(), 0, MOST)) {
            sheet.value(number, 0, row.id());
            sheet.value(number, 1, row.effectiveOn().toString());
            sheet.value(number, 2, messages.say(locale, "ledger.kind." + row.kind(), Map.of()));
            sheet.value(number, 3, plain(row.documentNo()));
            sheet.value(number, 4, plain(row.otherName()));
            sheet.value(number, row.movedFen() > 0 ? 5 : 6, yuan(Math.abs(row.movedFen())));
            sheet.value(number, 7, yuan(row.balanceFen()));
            sheet.value(number, 8, plain(row.document()));
            if (row.corrects() != null) {
                sheet.value(number, 9, row.corrects());
            }
            number++;
        }
        sheet.freezePane(0, 2);
        workbook.finish();
    }

    private static BigDecimal yuan(long fen) {
        return BigDecimal.valueOf(fen, 2);
    }

    // a spreadsheet could take it for a formula
    private static String plain(@Nullable String text) {
        return text == null || text.isEmpty() ? "" : "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

}
