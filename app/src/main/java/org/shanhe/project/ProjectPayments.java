package org.shanhe.project;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Money;
import org.shanhe.kernel.Refused;
import org.shanhe.kernel.Rows;
import org.shanhe.kernel.Scope;
import org.shanhe.ledger.AccountKind;
import org.shanhe.ledger.Accounts;
import org.shanhe.ledger.NewAccount;
import org.shanhe.ledger.NewTransfer;
import org.shanhe.ledger.TransferKind;
import org.shanhe.ledger.Transfers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Pays from a project's account through the ledger (项目支付). */
@Service
class ProjectPayments {

    private final JdbcClient jdbc;

    private final MoneyGuards guards;

    private final Accounts accounts;

    private final Transfers transfers;

    private final BookingDays days;

    ProjectPayments(JdbcClient jdbc, MoneyGuards guards, Accounts accounts, Transfers transfers, BookingDays days) {
        this.jdbc = jdbc;
        this.guards = guards;
        this.accounts = accounts;
        this.transfers = transfers;
        this.days = days;
    }

    /**
     * A payment to be made.
     *
     * @param payeeNo the payee's credit code or another number that names it for good
     */
    record Payment(@NotNull Long grant, @NotBlank @Size(max = 60) String payeeNo,
            @NotBlank @Size(max = 200) String payeeName, @NotNull @Positive Long amountFen, @Nullable LocalDate on,
            @NotBlank @Size(max = 200) String document) {
    }

    /** What a project holds of a grant. */
    record Held(long grant, String documentNo, String source, long fen) {
    }

    record Paid(long transfer, int posted) {
    }

    private record Payer(String purpose, @Nullable Long partner, long place, long account) {
    }

    @Transactional
    public Paid pay(long project, Payment payment, String key) {
        var payee = accounts.open(new NewAccount(AccountKind.PAYEE, "payee:" + payment.payeeNo().strip(),
                payment.payeeName(), null, Standing.of(jdbc, project).place()));
        return post(project, payment.grant(), payee, payment.amountFen(), days.day(payment.on()), payment.document(),
                "payment:%d:%d:%s".formatted(project, Scope.current().account(), key));
    }

    /** Pays to any account after the guards; the key names the payment for good. */
    Paid post(long project, long grant, long to, long fen, LocalDate on, String document, String key) {
        var payer = jdbc.sql("select purpose, partner, place, account from project.project where id = :id")
            .param("id", project)
            .query(Payer.class)
            .optional()
            .orElseThrow(() -> Refused.notFound("PROJECT_UNKNOWN", "id", project));
        guards.check(List.of(new MoneyGuards.Meant(project, "", fen)), payer.place(), on);
        int posted = transfers.postAll(List.of(new NewTransfer(key, TransferKind.PAY, grant, payer.account(), to,
                new Money(fen), payer.purpose(), payer.partner(), payer.place(), project, on, document)));
        return new Paid(jdbc.sql("select id from ledger.transfer where key = :key")
            .param("key", key)
            .query(Long.class)
            .single(), posted);
    }

    @Transactional(readOnly = true)
    public List<Held> held(long project) {
        return Rows.of(jdbc
            .sql("""
                    select m.grant_id as "grant", g.document_no, g.source, sum(m.fen)::bigint as fen
                      from project.project p
                     cross join lateral (select grant_id, amount_fen as fen from ledger.transfer where to_account = p.account
                                         union all
                                         select grant_id, -amount_fen from ledger.transfer where from_account = p.account) m
                      join ledger.grant g on g.id = m.grant_id
                     where p.id = :id
                     group by m.grant_id, g.document_no, g.source
                    having sum(m.fen) > 0
                     order by m.grant_id
                    """)
            .param("id", project)
            .query(Held.class));
    }

}
