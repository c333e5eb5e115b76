package org.shanhe.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.shanhe.DatabaseTest;
import org.shanhe.kernel.Money;
import org.shanhe.kernel.Refused;
import org.shanhe.kernel.Scope;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class LedgerTests {

    static final long COUNTY = 540624000000L;

    @Autowired
    Grants grants;

    @Autowired
    Accounts accounts;

    @Autowired
    Transfers transfers;

    final String name = UUID.randomUUID().toString();

    @Test
    void aRegisteredGrantHoldsItsWholeAmount() {
        Scope.system().run(() -> {
            var grant = grants.register(grant("G", 500));
            assertThat(balance(grant.account())).isEqualTo(50_000);
            assertThat(grants.register(grant("G", 500))).isEqualTo(grant);
            assertThat(balance(grant.account())).isEqualTo(50_000);
            refused("GRANT_ALREADY_REGISTERED", () -> grants.register(grant("G", 600)));
        });
    }

    @Test
    void aTransferIsPostedOnceHoweverOftenItIsSent() {
        Scope.system().run(() -> {
            var grant = grants.register(grant("G", 500));
            var project = accounts.open(account(AccountKind.PROJECT, "P"));
            var transfer = transfer("T", grant.id(), grant.account(), project, 200);
            assertThat(transfers.postAll(List.of(transfer))).isOne();
            assertThat(transfers.postAll(List.of(transfer))).isZero();
            assertThat(balance(project)).isEqualTo(20_000);
            refused("TRANSFER_KEY_TAKEN",
                    () -> transfers.postAll(List.of(transfer("T", grant.id(), grant.account(), project, 201))));
        });
    }

    @Test
    void noGrantIsSpentBeyondItsAmount() {
        Scope.system().run(() -> {
            var grant = grants.register(grant("G", 500));
            var other = grants.register(grant("H", 500));
            var project = accounts.open(account(AccountKind.PROJECT, "P"));
            refused("ACCOUNT_OVERDRAWN",
                    () -> transfers.postAll(List.of(transfer("T", grant.id(), grant.account(), project, 501))));
            refused("ACCOUNT_OVERDRAWN",
                    () -> transfers.postAll(List.of(transfer("T", other.id(), grant.account(), project, 1))));
            assertThat(balance(grant.account())).isEqualTo(50_000);
        });
    }

    long balance(long account) {
        return accounts.find(account).orElseThrow().balanceFen();
    }

    NewGrant grant(String document, long yuan) {
        return new NewGrant(document + name, "DESIGNATED_FREE", "EDUCATION", null, COUNTY, Money.yuan(yuan),
                LocalDate.of(2019, 3, 1), null);
    }

    NewAccount account(AccountKind kind, String key) {
        return new NewAccount(kind, key + name, key, null, COUNTY);
    }

    NewTransfer transfer(String key, long grant, long from, long to, long yuan) {
        return new NewTransfer(key + name, TransferKind.ALLOCATE, grant, from, to, Money.yuan(yuan), "EDUCATION", null,
                COUNTY, null, LocalDate.of(2019, 4, 1), null);
    }

    static void refused(String code, Runnable act) {
        assertThatThrownBy(act::run).isInstanceOf(Refused.class).extracting(e -> ((Refused) e).code()).isEqualTo(code);
    }

}
