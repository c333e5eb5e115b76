package org.shanhe.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
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

    static final LocalDate DAY = LocalDate.of(2019, 5, 1);

    @Autowired
    Grants grants;

    @Autowired
    Accounts accounts;

    @Autowired
    Transfers transfers;

    @Autowired
    Posting posting;

    @Autowired
    GrantTerms terms;

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
            assertThat(transfers.get(wrong.id())).usingRecursiveComparison()
                .ignoringFields("correctedBy")
                .isEqualTo(wrong);
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
    void aRefusalSaysWhatIsLeftAndOfWhichGrant() {
        Scope.system().run(() -> {
            var grant = grants.register(grant("G", 500));
            var project = accounts.open(account(AccountKind.PROJECT, "P"));
            posting.post(transfer("T", grant.id(), grant.account(), project, 499));
            assertThatThrownBy(() -> posting.post(transfer("U", grant.id(), grant.account(), project, 2)))
                .isInstanceOfSatisfying(Refused.class,
                        refused -> assertThat(refused.details()).containsEntry("account", "G" + name)
                            .containsEntry("grant", "G" + name)
                            .containsEntry("left", "1.00"));
        });
    }

    @Test
    void partsOfATransferAreGivenBackUntilNothingOfItIsLeft() {
        Scope.system().run(() -> {
            var grant = grants.register(grant("G", 500));
            var project = accounts.open(account(AccountKind.PROJECT, "P"));
            var payee = accounts.open(account(AccountKind.PAYEE, "Y"));
            posting.post(transfer("T", grant.id(), grant.account(), project, 300));
            var paid = posting.post(transfer("U", grant.id(), project, payee, 200));
            posting.post(transfer("V", grant.id(), project, payee, 100));
            var back = posting.giveBack(paid.id(), "A" + name, Money.yuan(60), DAY, "多付");
            assertThat(back).extracting(Transfer::kind, Transfer::returns, Transfer::amountFen)
                .containsExactly(TransferKind.RETURN, paid.id(), 6_000L);
            assertThat(posting.giveBack(paid.id(), "A" + name, Money.yuan(60), DAY, "多付")).isEqualTo(back);
            refused("GIVEN_BACK_BEYOND", () -> posting.giveBack(paid.id(), "B" + name, Money.yuan(141), DAY, "多付"));
            refused("GIVEN_BACK_BEYOND", () -> posting.correct(paid.id(), "C" + name, null, "更正", null));
            posting.correct(back.id(), "D" + name, null, "没有退", null);
            posting.correct(paid.id(), "C" + name, null, "更正", null);
            refused("GIVEN_BACK_BEYOND", () -> posting.giveBack(paid.id(), "E" + name, Money.yuan(1), DAY, "多付"));
            assertThat(balance(payee)).isEqualTo(10_000);
        });
    }

    @Test
    void aSuspendedGrantSpendsNothingAndAnEmptyOneIsClosed() {
        Scope.system().run(() -> {
            var grant = grants.register(grant("G", 500));
            var project = accounts.open(account(AccountKind.PROJECT, "P"));
            var spent = posting.post(transfer("T", grant.id(), grant.account(), project, 400));
            terms.change(grant.id(), 0, term(GrantStatus.SUSPENDED));
            refused("GRANT_NOT_OPEN", () -> posting.post(transfer("U", grant.id(), grant.account(), project, 1)));
            posting.giveBack(spent.id(), "R" + name, Money.yuan(1), DAY, null);
            refused("GRANT_CHANGED", () -> terms.change(grant.id(), 0, term(GrantStatus.OPEN)));
            refused("GRANT_NOT_EMPTY", () -> terms.change(grant.id(), 1, term(GrantStatus.CLOSED)));
            terms.change(grant.id(), 1, term(GrantStatus.OPEN));
            posting.post(transfer("U", grant.id(), grant.account(), project, 101));
            assertThat(terms.change(grant.id(), 2, term(GrantStatus.CLOSED)).version()).isEqualTo(3);
            assertThat(terms.versions(grant.id())).extracting(GrantTerm::status)
                .containsExactly(GrantStatus.CLOSED, GrantStatus.OPEN, GrantStatus.SUSPENDED);
        });
    }

    private static GrantTerms.NewTerm term(GrantStatus status) {
        return new GrantTerms.NewTerm(status, "只用于校舍",
                List.of(new Target(Target.Kind.OUTPUT, "校舍", BigDecimal.TEN, "间")), "核查", null, DAY);
    }

    /**
     * 64 payers share a grant that is nearly empty: what it held is paid once, and each
     * of the others is told what is left.
     */
    @Test
    void sixtyFourPayersAtOnceNeverPayMoreThanTheGrantHolds() throws Exception {
        var grant = Scope.system().call(() -> grants.register(grant("G", 1_000)));
        var project = Scope.system().call(() -> accounts.open(account(AccountKind.PROJECT, "P")));
        Scope.system().run(() -> posting.post(transfer("T", grant.id(), grant.account(), project, 100)));
        var payees = Scope.system().call(() -> {
            var ids = new ArrayList<Long>();
            for (int n = 0; n < 64; n++) {
                ids.add(accounts.open(account(AccountKind.PAYEE, "Y" + n)));
            }
            return ids;
        });
        var refusals = new ConcurrentLinkedQueue<Refused>();
        var tasks = new ArrayList<Callable<Long>>();
        for (int n = 0; n < 64; n++) {
            var payer = n;
            tasks.add(() -> Scope.system().call(() -> {
                long paid = 0;
                for (int i = 0; i < 4; i++) {
                    var yuan = 1 + (payer + i) % 5;
                    try {
                        posting
                            .post(transfer("Y%d-%d".formatted(payer, i), grant.id(), project, payees.get(payer), yuan));
                        paid += 100L * yuan;
                    }
                    catch (Refused e) {
                        refusals.add(e);
                    }
                }
                return paid;
            }));
        }
        long paid = 0;
        try (var pool = Executors.newFixedThreadPool(64)) {
            for (var done : pool.invokeAll(tasks, 60, TimeUnit.SECONDS)) {
                paid += done.get();
            }
        }
        var all = paid;
        assertThat(refusals).isNotEmpty().allSatisfy(refused -> {
            assertThat(refused.code()).isEqualTo("ACCOUNT_OVERDRAWN");
            assertThat(refused.details()).containsEntry("grant", "G" + name);
            assertThat(new BigDecimal(refused.details().get("left").toString())).isBetween(BigDecimal.ZERO,
                    new BigDecimal("5.00"));
        });
        Scope.system().run(() -> {
            assertThat(all).isBetween(9_600L, 10_000L);
            assertThat(balance(project)).isEqualTo(10_000 - all).isNotNegative();
            assertThat(payees.stream().mapToLong(this::balance).sum()).isEqualTo(all);
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
