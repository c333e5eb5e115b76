package org.shanhe.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.shanhe.DatabaseTest;
import org.shanhe.kernel.Money;
import org.shanhe.kernel.PlaceRange;
import org.shanhe.kernel.Refused;
import org.shanhe.kernel.Scope;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class TraceTests {

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
    Traces traces;

    final String name = UUID.randomUUID().toString();

    @Test
    void aGrantIsTracedToItsPayeesAndEveryLevelHasTheSameSum() {
        Scope.system().run(() -> {
            var grant = grants.register(grant("G", 1_000));
            var project = open(AccountKind.PROJECT, "P");
            var payee = open(AccountKind.PAYEE, "Y");
            post("T", grant.id(), grant.account(), project, 60_000);
            post("U", grant.id(), project, payee, 25_050);
            var trace = traces.ofGrant(grant.id(), Traces.Showing.ALL);
            assertThat(trace.totalFen()).isEqualTo(100_000);
            assertThat(trace.levels()).extracting(Trace.Level::sumFen)
                .containsExactly(100_000L, 100_000L, 100_000L, 100_000L);
            assertThat(trace.levels()).extracting(Trace.Level::staysFen).containsExactly(0L, 40_000L, 34_950L, 25_050L);
            assertThat(trace.edges()).extracting(Trace.Edge::fen).containsExactly(100_000L, 60_000L, 25_050L);
            assertThat(trace.edges().getLast().documents()).containsExactly("文U");
        });
    }

    @Test
    void aPayeeIsTracedBackToItsGrantsOnly() {
        Scope.system().run(() -> {
            var one = grants.register(grant("A", 1_000));
            var two = grants.register(grant("B", 500));
            var project = open(AccountKind.PROJECT, "P");
            var payee = open(AccountKind.PAYEE, "Y");
            post("T1", one.id(), one.account(), project, 60_000);
            post("T2", two.id(), two.account(), project, 50_000);
            post("U", one.id(), project, payee, 20_000);
            var trace = traces.ofAccounts(List.of(payee), Traces.Showing.ALL);
            assertThat(trace.grants()).extracting(Trace.GrantNamed::id).containsExactly(one.id());
            assertThat(trace.edges()).extracting(Trace.Edge::fen).containsExactly(20_000L, 20_000L, 20_000L);
            var both = traces.ofAccounts(List.of(project), Traces.Showing.ALL);
            assertThat(both.totalFen()).isEqualTo(110_000);
            assertThat(both.levels()).extracting(Trace.Level::sumFen).containsOnly(110_000L);
            assertThat(both.nodes()).filteredOn(Trace.Node::root).singleElement().satisfies(node -> {
                assertThat(node.inFen()).isEqualTo(110_000);
                assertThat(node.outFen()).isEqualTo(20_000);
                assertThat(node.balanceFen()).isEqualTo(90_000);
            });
        });
    }

    @Test
    void whatWasCorrectedOrCameBackIsNotAStep() {
        Scope.system().run(() -> {
            var grant = grants.register(grant("G", 1_000));
            var project = open(AccountKind.PROJECT, "P");
            var payee = open(AccountKind.PAYEE, "Y");
            post("T", grant.id(), grant.account(), project, 60_000);
            var wrong = post("U", grant.id(), project, payee, 50_000);
            posting.correct(wrong, "C" + name, null, "多记", null);
            transfers
                .postAll(List.of(transfer("R", TransferKind.RETURN, grant.id(), project, grant.account(), 10_000)));
            var trace = traces.ofGrant(grant.id(), Traces.Showing.ALL);
            assertThat(trace.returnedFen()).isEqualTo(10_000);
            assertThat(trace.edges()).extracting(Trace.Edge::fen).containsExactly(100_000L, 50_000L);
        });
    }

    @Test
    void inEveryRandomLedgerNothingIsLostOnTheWay() {
        for (int seed = 0; seed < 12; seed++) {
            var random = new Random(seed);
            Scope.system().run(() -> holds(random, "seed" + random.nextInt()));
        }
    }

    private void holds(Random random, String run) {
        var given = new ArrayList<Grant>();
        var open = new ArrayList<Long>();
        for (int i = 0; i < 2; i++) {
            given.add(grants.register(grant(run + i, 1_000 + random.nextInt(1_000))));
            open.add(given.getLast().account());
        }
        var kinds = new AccountKind[] { AccountKind.POOL, AccountKind.PROJECT, AccountKind.PAYEE,
                AccountKind.BENEFICIARY };
        for (int i = 0; i < 8; i++) {
            open.add(open(kinds[i % kinds.length], run + i));
        }
        for (int i = 0; i < 60; i++) {
            var grant = given.get(random.nextInt(2));
            long from = open.get(random.nextInt(open.size()));
            long to = open.get(random.nextInt(open.size()));
            if (from != to) {
                try {
                    var posted = post(run + "T" + i, grant.id(), from, to, 1 + random.nextInt(60_000));
                    if (random.nextInt(5) == 0) {
                        posting.correct(posted, run + "C" + i + name, null, "更正", null);
                    }
                }
                catch (Refused e) {
                    assertThat(e.code()).isEqualTo("ACCOUNT_OVERDRAWN");
                }
            }
        }
        for (var grant : given) {
            var trace = traces.ofGrant(grant.id(), Traces.Showing.ALL);
            sound(trace);
            assertThat(trace.totalFen()).isEqualTo(grant.amountFen());
            // what the trace leaves with an account is what the ledger holds there
            for (var position : grants.trace(grant.id())) {
                if (position.fen() > 0) {
                    assertThat(trace.nodes())
                        .filteredOn(node -> Long.valueOf(position.account()).equals(node.account()))
                        .singleElement()
                        .extracting(Trace.Node::balanceFen)
                        .isEqualTo(position.fen());
                }
            }
            assertThat(traces.ofGrant(grant.id(), new Traces.Showing(1, Set.of()))).satisfies(TraceTests::sound);
        }
        for (var account : open.subList(2, open.size())) {
            var trace = traces.ofAccounts(List.of(account), Traces.Showing.ALL);
            sound(trace);
            trace.nodes()
                .stream()
                .filter(Trace.Node::root)
                .forEach(root -> assertThat(root.balanceFen())
                    .isEqualTo(accounts.find(account).orElseThrow().balanceFen()));
        }
    }

    /**
     * Every node passes on or keeps what it received, and every level has the sum of the
     * whole.
     */
    private static void sound(Trace trace) {
        for (var node : trace.nodes()) {
            long in = sum(trace, edge -> edge.to().equals(node.id()));
            long out = sum(trace, edge -> edge.from().equals(node.id()));
            assertThat(node.outFen()).isEqualTo(out);
            assertThat(node.inFen()).isEqualTo(node.outFen() + node.balanceFen());
            if (node.kind() != AccountKind.SOURCE) {
                assertThat(in).as(node.toString()).isEqualTo(out + node.balanceFen());
            }
        }
        assertThat(trace.levels()).allSatisfy(level -> assertThat(level.sumFen()).isEqualTo(trace.totalFen()));
        var levels = new java.util.HashMap<String, Integer>();
        trace.nodes().forEach(node -> levels.put(node.id(), node.level()));
        assertThat(trace.edges())
            .allSatisfy(edge -> assertThat(levels.get(edge.from())).isLessThan(levels.get(edge.to())));
    }

    private static long sum(Trace trace, Predicate<Trace.Edge> which) {
        return trace.edges().stream().filter(which).mapToLong(Trace.Edge::fen).sum();
    }

    @Test
    void theSmallerOfManyAreShownAsOneThatOpens() {
        Scope.system().run(() -> {
            var grant = grants.register(grant("G", 1_000));
            var pool = open(AccountKind.POOL, "P");
            post("T", grant.id(), grant.account(), pool, 100_000);
            for (int i = 0; i < 20; i++) {
                post("U" + i, grant.id(), pool, open(AccountKind.BENEFICIARY, "B" + i), 100 + i);
            }
            var folded = traces.ofGrant(grant.id(), new Traces.Showing(5, Set.of()));
            var others = folded.nodes().stream().filter(node -> node.accounts() > 1).findAny().orElseThrow();
            assertThat(others.accounts()).isEqualTo(15);
            assertThat(others.balanceFen()).isEqualTo(LongStream.range(100, 115).sum());
            assertThat(traces.ofGrant(grant.id(), new Traces.Showing(5, Set.of(others.id()))).nodes())
                .allMatch(node -> node.accounts() == 1);
        });
    }

    @Test
    void whatLiesOutsideTheReadersScopeHasSumsButNoName() {
        var grant = Scope.system().call(() -> {
            var registered = grants.register(grant("G", 1_000));
            var here = open(AccountKind.PROJECT, "here");
            var there = accounts.open(new NewAccount(AccountKind.PROJECT, "there" + name, "秘密工程", null, 650121000000L));
            post("T", registered.id(), registered.account(), here, 30_000);
            transfers.postAll(List
                .of(new NewTransfer("S" + name, TransferKind.DISBURSE, registered.id(), registered.account(), there,
                        new Money(20_000L), "EDUCATION", null, 650121000000L, null, LocalDate.of(2019, 4, 1), "秘文")));
            return registered;
        });
        var officer = new Scope(5, List.of(PlaceRange.of(COUNTY)), null);
        officer.run(() -> {
            var trace = traces.ofGrant(grant.id(), Traces.Showing.ALL);
            sound(trace);
            assertThat(trace.toString()).doesNotContain("秘");
            assertThat(trace.nodes()).filteredOn(Trace.Node::hidden).singleElement().satisfies(node -> {
                assertThat(node.inFen()).isEqualTo(20_000);
                assertThat(node.account()).isNull();
            });
        });
        new Scope(6, List.of(PlaceRange.of(650121000000L)), null)
            .run(() -> assertThatThrownBy(() -> traces.ofGrant(grant.id(), Traces.Showing.ALL))
                .isInstanceOf(Refused.class));
    }

    long open(AccountKind kind, String key) {
        return accounts.open(new NewAccount(kind, key + name, key, null, COUNTY));
    }

    long post(String key, long grant, long from, long to, long fen) {
        return posting.post(transfer(key, TransferKind.DISBURSE, grant, from, to, fen)).id();
    }

    NewTransfer transfer(String key, TransferKind kind, long grant, long from, long to, long fen) {
        return new NewTransfer(key + name, kind, grant, from, to, new Money(fen), "EDUCATION", null, COUNTY, null,
                LocalDate.of(2019, 4, 1), "文" + key);
    }

    NewGrant grant(String document, long yuan) {
        return new NewGrant(document + name, "DESIGNATED_FREE", "EDUCATION", null, COUNTY, Money.yuan(yuan),
                LocalDate.of(2019, 3, 1), null);
    }

}
