package org.shanhe.ledger;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Listed;
import org.shanhe.kernel.Refused;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Accounts, and the ledger of each (账户明细). */
@RestController
@RequestMapping("/api/accounts-ledger")
class BookEndpoint {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Accounts accounts;

    private final Transfers transfers;

    private final BookWorkbook workbook;

    BookEndpoint(Accounts accounts, Transfers transfers, BookWorkbook workbook) {
        this.accounts = accounts;
        this.transfers = transfers;
        this.workbook = workbook;
    }

    @GetMapping
    Listed<Account> list(Accounts.Filter filter, @RequestParam @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        return Listed.of(accounts.list(filter, Listed.after(cursor), Listed.read(limit)), limit, Account::id);
    }

    @GetMapping("/{id}")
    Account account(@PathVariable long id) {
        return accounts.find(id).orElseThrow(() -> Refused.notFound("ACCOUNT_UNKNOWN", "id", id));
    }

    /** What the account holds of each grant. */
    @GetMapping("/{id}/grants")
    List<Accounts.Held> held(@PathVariable long id) {
        return accounts.held(account(id).id());
    }

    @GetMapping("/{id}/transfers")
    Listed<Transfer> transfers(@PathVariable long id, @RequestParam @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        return Listed.of(transfers.ofAccount(account(id).id(), Listed.after(cursor), Listed.read(limit)), limit,
                Transfer::id);
    }

    @GetMapping("/{id}/book")
    Listed<BookRow> book(@PathVariable long id, @RequestParam @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        return Listed.of(accounts.book(account(id).id(), Listed.after(cursor), Listed.read(limit)), limit, BookRow::id);
    }

    @GetMapping("/{id}/export.xlsx")
    void export(@PathVariable long id, Locale locale, HttpServletResponse response) throws IOException {
        var account = account(id);
        response.setContentType(XLSX);
        response.setHeader("Content-Disposition", "attachment; filename=\"account-%d.xlsx\"".formatted(id));
        workbook.write(account, locale, response.getOutputStream());
    }

}
