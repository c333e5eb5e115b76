package org.shanhe.exchange.award;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Money;
import org.shanhe.kernel.RecordParameters;
import org.shanhe.kernel.Refused;
import org.shanhe.kernel.Rows;
import org.shanhe.kernel.Sql;
import org.shanhe.ledger.AccountKind;
import org.shanhe.ledger.Accounts;
import org.shanhe.ledger.NewAccount;
import org.shanhe.ledger.donation.Awards;
import org.shanhe.ledger.donation.NewAward;
import org.shanhe.registry.IdentityNumber;
import org.shanhe.registry.SensitiveField;
import org.shanhe.registry.SensitiveValues;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds those named in the register and pays them. */
@Service
class Receivers {

    private final JdbcClient jdbc;

    private final SensitiveValues sensitive;

    private final Accounts accounts;

    private final Awards awards;

    Receivers(JdbcClient jdbc, SensitiveValues sensitive, Accounts accounts, Awards awards) {
        this.jdbc = jdbc;
        this.sensitive = sensitive;
        this.accounts = accounts;
        this.awards = awards;
    }

    /** How a receiver is looked for. */
    record Looked(int row, String number, @Nullable String token) {
    }

    /** Whom a line names. */
    record Found(int row, @Nullable String key, @Nullable String name, @Nullable Long place, int persons) {
    }

    @Transactional
    public int pay(long campaign, String key, LocalDate on, List<AwardEndpoint.Line> lines) {
        var looked = new ArrayList<Looked>();
        for (int i = 0; i < lines.size(); i++) {
            looked.add(looked(i + 1, lines.get(i).receiver().strip()));
        }
        var found = Rows.of(jdbc.sql(Sql.of(Receivers.class, "receivers"))
            .paramSource(RecordParameters.columns(Looked.class, looked))
            .query(Found.class));
        for (var one : found) {
            if (one.key() == null) {
                throw Refused.notFound("AWARD_RECEIVER_UNKNOWN", "row", one.row(), "receiver",
                        masked(lines.get(one.row() - 1).receiver()));
            }
        }
        var opened = accounts.openAll(found.stream()
            .map(one -> new NewAccount(AccountKind.BENEFICIARY, String.valueOf(one.key()),
                    masked(String.valueOf(one.name())), null, one.place()))
            .distinct()
            .toList());
        return awards.payAll(campaign, found.stream().map(one -> {
            var line = lines.get(one.row() - 1);
            return new NewAward(key + ":" + one.row(), opened.getOrDefault(String.valueOf(one.key()), 0L),
                    one.persons(), new Money(line.amountFen()), on, line.whatFor(), one.place());
        }).toList());
    }

    private Looked looked(int row, String receiver) {
        var number = IdentityNumber.normal(receiver);
        var token = IdentityNumber.fault(number).isEmpty() ? sensitive.token(SensitiveField.DOCUMENT, number) : null;
        return new Looked(row, receiver, token == null ? null : HexFormat.of().formatHex(token));
    }

    private static String masked(String number) {
        int shown = Math.min(4, number.length() / 3);
        return number.substring(0, shown) + "****" + number.substring(number.length() - shown);
    }

}
