package org.shanhe.exchange.bank;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of a payment file and what became of it (支付明细).
 *
 * @param problems codes of what is wrong with it
 * @param transfer of the ledger: matched with, or posted
 * @param ledgerFen what the ledger says where the amounts differ
 * @param leftFen what was left where it would be paid beyond the balance
 */
record PaymentLine(long id, int row, @Nullable String documentNo, @Nullable String projectNo, @Nullable String payee,
        @Nullable String toName, @Nullable Long amountFen, @Nullable LocalDate paidOn, @Nullable String voucher,
        @Nullable String purpose, @Nullable String remark, String verdict, @Nullable String problems,
        @Nullable Long grantId, @Nullable Long project, @Nullable Long transfer, @Nullable Long ledgerFen,
        @Nullable Long leftFen) {

    List<String> codes() {
        return problems == null || problems.isEmpty() ? List.of() : List.of(problems.split(" "));
    }

}
