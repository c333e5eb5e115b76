package org.shanhe.exchange.bank;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Money;
import org.shanhe.kernel.Rows;
import org.shanhe.ledger.AccountKind;
import org.shanhe.ledger.Accounts;
import org.shanhe.ledger.NewAccount;
import org.shanhe.ledger.NewTransfer;
import org.shanhe.ledger.Posting;
import org.shanhe.ledger.TransferKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Posts the ready lines of a payment file, and takes them back. */
@Component
class PaymentPosting {

    private final JdbcClient jdbc;

    private final Accounts accounts;

    private final Posting posting;

    PaymentPosting(JdbcClient jdbc, Accounts accounts, Posting posting) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.posting = posting;
    }

    /** A line as it is to be posted. */
    record Ready(int row, long grantId, long fromAccount, String toKey, String toName, @Nullable Long partner,
            long place, long project, String grantPurpose, long amountFen, LocalDate paidOn, @Nullable String voucher) {

        /**
         * A household's account is opened here and is nobody's but its own; its name
         * tells no more than a number.
         */
        NewAccount account() {
            boolean payee = !toKey.startsWith("household:") && !toKey.startsWith("person:");
            return new NewAccount(payee ? AccountKind.PAYEE : AccountKind.BENEFICIARY, toKey,
                    payee ? toName : masked(toName), payee ? partner : null, place);
        }

        private static String masked(String number) {
            int shown = Math.min(4, number.length() / 3);
            return number.substring(0, shown) + "****" + number.substring(number.length() - shown);
        }

        NewTransfer transfer(String file, Map<String, Long> accounts) {
            return new NewTransfer(file + ":" + row, TransferKind.PAY, grantId, fromAccount,
                    accounts.getOrDefault(toKey, 0L), new Money(amountFen), grantPurpose, partner, place, project,
                    paidOn, voucher == null ? file : voucher);
        }

    }

    void post(long file, @Nullable String reason) {
        var ready = Rows.of(jdbc
            .sql("""
                    select l.row, l.grant_id, l.from_account, l.to_key, l.to_name, l.partner, l.place, l.project, g.purpose as grant_purpose,
                           l.amount_fen, l.paid_on, l.voucher
                      from exchange.payment_line l join ledger.grant g on g.id = l.grant_id
                     where l.file = :file and l.verdict = 'READY' order by l.row
                    """)
            .param("file", file)
            .query(Ready.class));
        var opened = accounts.openAll(ready.stream().map(Ready::account).distinct().toList());
        posting.postAll(ready.stream().map(line -> line.transfer(name(file), opened)).toList());
        jdbc.sql("""
                update exchange.payment_line l set transfer = t.id
                  from ledger.transfer t
                 where l.file = :file and l.verdict = 'READY' and t.key = :name || ':' || l.row
                """).param("file", file).param("name", name(file)).update();
        jdbc.sql(
                """
                        update exchange.payment_file
                           set state = 'ACCEPTED', accepted_at = clock_timestamp(), accepted_by = kernel.scope_account(), reason = :reason
                         where id = :file
                        """)
            .param("file", file)
            .param("reason", reason)
            .update();
    }

    int takeBack(long file, String reason) {
        List<Long> posted = Rows.of(jdbc.sql("""
                select transfer from exchange.payment_line
                 where file = :file and verdict = 'READY' and transfer is not null order by row
                """).param("file", file).query(Long.class));
        posting.correctAll(posted, name(file) + ":undo", reason);
        jdbc.sql(
                """
                        update exchange.payment_file
                           set state = 'UNDONE', undone_at = clock_timestamp(), undone_by = kernel.scope_account(), reason = :reason
                         where id = :file
                        """)
            .param("file", file)
            .param("reason", reason)
            .update();
        return posted.size();
    }

    void discard(long file) {
        jdbc.sql("update exchange.payment_file set state = 'DISCARDED' where id = :file").param("file", file).update();
    }

    private static String name(long file) {
        return "payment-file:" + file;
    }

}
