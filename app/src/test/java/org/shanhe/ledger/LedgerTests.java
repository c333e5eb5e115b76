package org.shanhe.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.shanhe.DatabaseTest;
import org.shanhe.kernel.Money;
import org.shanhe.kernel.PlaceRange;
import org.shanhe.kernel.Refused;
import org.shanhe.kernel.Scope;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class LedgerTests {

    static final long COUNTY = 540624000000L;

    @Autowired
    Grants grants;

    @Autowired
    Accounts accounts;

    @Autowired
    Transfers transfers;

    @Autowired
    Posting posting;

    @Autowired
    JdbcClient jdbc;

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

    @Test
    void aCorrectionLeavesTheOriginalAndNetsToTheTruth() {
        Scope.system().run(() -> {
            var grant = grants.register(grant("G", 500));
            var project = accounts.open(account(AccountKind.PROJECT, "P"));
            var wrong = posting.post(transfer("T", grant.id(), grant.account(), project, 200));
            var right = transfer("R", grant.id(), grant.account(), project, 20);
            var corrected = posting.correct(wrong.id(), "C" + name, null, "多记一个零", right);
            assertThat(posting.correct(wrong.id(), "C" + name, null, "多记一个零", right)).isEqualTo(corrected);
            assertThat(corrected).extracting(Transfer::corrects).containsExactly(wrong.id(), null);
            assertThat(transfers.get(wrong.id())).isEqualTo(wrong);
            assertThat(balance(project)).isEqualTo(2_000);
            refused("ALREADY_CORRECTED", () -> posting.correct(wrong.id(), "D" + name, null, "再更正", null));
            refused("CORRECTION_STANDS",
                    () -> posting.correct(corrected.getFirst().id(), "E" + name, null, "更正更正", null));
        });
    }

    @Test
    void whatWasSpentSinceMustBeCorrectedFirst() {
        Scope.system().run(() -> {
            var grant = grants.register(grant("G", 500));
            var project = accounts.open(account(AccountKind.PROJECT, "P"));
            var payee = accounts.open(account(AccountKind.PAYEE, "Y"));
            var first = posting.post(transfer("T", grant.id(), grant.account(), project, 200));
            posting.post(transfer("U", grant.id(), project, payee, 150));
            refused("ACCOUNT_OVERDRAWN", () -> posting.correct(first.id(), "C" + name, null, "退回", null));
        });
    }

    @Test
    void everyFenOfAGrantIsFoundAgainInAnAccount() {
        Scope.system().run(() -> {
            var grant = grants.register(grant("G", 500));
            var project = accounts.open(account(AccountKind.PROJECT, "P"));
            var payee = accounts.open(account(AccountKind.PAYEE, "Y"));
            posting.post(transfer("T", grant.id(), grant.account(), project, 200));
            posting.post(transfer("U", grant.id(), project, payee, 150));
            assertThat(grants.trace(grant.id())).filteredOn(p -> p.kind() != AccountKind.SOURCE)
                .extracting(Position::kind, Position::fen)
                .containsExactlyInAnyOrder(tuple(AccountKind.GRANT, 30_000L), tuple(AccountKind.PROJECT, 5_000L),
                        tuple(AccountKind.PAYEE, 15_000L));
            assertThat(grants.trace(grant.id()).stream().mapToLong(Position::fen).sum()).isZero();
        });
    }

    @Test
    void postingsAtOnceNeitherOverdrawNorWaitForEachOther() throws Exception {
        var grant = Scope.system().call(() -> grants.register(grant("G", 100)));
        var a = Scope.system().call(() -> accounts.open(account(AccountKind.PROJECT, "A")));
        var b = Scope.system().call(() -> accounts.open(account(AccountKind.PROJECT, "B")));
        Scope.system().run(() -> posting.post(transfer("A", grant.id(), grant.account(), a, 50)));
        Scope.system().run(() -> posting.post(transfer("B", grant.id(), grant.account(), b, 50)));
        var tasks = new ArrayList<Callable<Boolean>>();
        for (int n = 0; n < 120; n++) {
            // two of each key, in both directions
            var key = "K" + n / 2;
            var forth = n / 2 % 2 == 0;
            var yuan = 1 + n / 2 % 17;
            tasks.add(() -> Scope.system().call(() -> {
                try {
                    return transfers
                        .postAll(List.of(transfer(key, grant.id(), forth ? a : b, forth ? b : a, yuan))) == 1;
                }
                catch (Refused e) {
                    assertThat(e.code()).isEqualTo("ACCOUNT_OVERDRAWN");
                    return false;
                }
            }));
        }
        try (var pool = Executors.newFixedThreadPool(8)) {
            for (var done : pool.invokeAll(tasks)) {
                done.get();
            }
        }
        Scope.system().run(() -> {
            assertThat(balance(a)).isNotNegative();
            assertThat(balance(b)).isNotNegative();
            assertThat(balance(a) + balance(b)).isEqualTo(10_000);
        });
    }

    @Test
    void aTransferNeverChanges() {
        var transfer = Scope.system().call(() -> {
            var grant = grants.register(grant("G", 500));
            return transfers.ofGrant(grant.id(), 0, 1).getFirst();
        });
        for (var change : List.of("update ledger.transfer set amount_fen = 1 where id = ",
                "delete from ledger.transfer where id = ", "update ledger.grant set amount_fen = 1 where id = ")) {
            assertThatThrownBy(() -> jdbc.sql(change + transfer.id()).update())
                .hasStackTraceContaining("permission denied");
        }
    }

    @Test
    void aPosterOfOneCountyMovesNothingOfAnother() {
        var grant = Scope.system().call(() -> grants.register(grant("G", 500)));
        var project = Scope.system().call(() -> accounts.open(account(AccountKind.PROJECT, "P")));
        var other = new Scope(5, List.of(PlaceRange.of(650121000000L)), null);
        other.run(() -> {
            assertThat(grants.find(grant.id())).isEmpty();
            assertThat(accounts.find(project)).isEmpty();
            refused("ACCOUNT_UNKNOWN", () -> posting.post(transfer("T", grant.id(), grant.account(), project, 1)));
            refused("GRANT_UNKNOWN", () -> grants.trace(grant.id()));
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
