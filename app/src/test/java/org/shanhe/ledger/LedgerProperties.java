package org.shanhe.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.jqwik.api.*;
import net.jqwik.api.lifecycle.BeforeTry;
import org.shanhe.DatabaseTest;
import org.shanhe.kernel.Money;
import org.shanhe.kernel.Refused;
import org.shanhe.kernel.Scope;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestContextManager;

/**
 * Any sequence of postings, corrections and retries, accepted or refused, leaves the
 * ledger as a plain table of sums says it should be.
 */
@DatabaseTest
class LedgerProperties {

    static final AccountKind[] KINDS = { AccountKind.POOL, AccountKind.PROJECT, AccountKind.PROJECT, AccountKind.PAYEE,
            AccountKind.BENEFICIARY };

    @Autowired
    Grants grants;

    @Autowired
    Accounts accounts;

    @Autowired
    Transfers transfers;

    @Autowired
    Posting posting;

    @BeforeTry
    void join() throws Exception {
        new TestContextManager(LedgerProperties.class).prepareTestInstance(this);
    }

    @Property(tries = 40, edgeCases = EdgeCasesMode.NONE)
    void theLedgerHoldsWhatWasAccepted(@ForAll("actions") List<Action> actions) {
        Scope.system().run(() -> new Run().play(actions));
    }

    @Provide
    Arbitrary<List<Action>> actions() {
        var moves = Combinators
            .combine(Arbitraries.integers().between(0, 1), Arbitraries.integers().between(0, 6),
                    Arbitraries.integers().between(0, 6), Arbitraries.longs().between(1, 400))
            .as((grant, from, to, fen) -> (Action) new Action.Move(grant, from, to, fen));
        var corrections = Combinators
            .combine(Arbitraries.integers().between(0, 20), Arbitraries.longs().between(0, 300))
            .as((nth, right) -> (Action) new Action.Correct(nth, right));
        var retries = Arbitraries.integers().between(0, 20).map(nth -> (Action) new Action.Retry(nth));
        return Arbitraries.frequencyOf(Tuple.of(6, moves), Tuple.of(2, corrections), Tuple.of(2, retries))
            .list()
            .ofMinSize(1)
            .ofMaxSize(25);
    }

    sealed interface Action {

        record Move(int grant, int from, int to, long fen) implements Action {
        }

        /** Corrects the nth accepted move, with a right amount unless that is 0. */
        record Correct(int nth, long right) implements Action {
        }

        /** Sends the nth accepted move again. */
        record Retry(int nth) implements Action {
        }

    }

    class Run {

        final String name = UUID.randomUUID().toString();

        final List<Grant> given = new ArrayList<>();

        final List<Long> places = new ArrayList<>();

        final Map<String, Long> held = new HashMap<>();

        final List<NewTransfer> accepted = new ArrayList<>();

        final List<Long> ids = new ArrayList<>();

        final List<Integer> corrected = new ArrayList<>();

        int posted = 2;

        void play(List<Action> actions) {
            for (int n = 0; n < 2; n++) {
                var grant = grants.register(new NewGrant(name + n, "SOURCE" + name, "HEALTH", null, null,
                        new Money(500L + 300 * n), LocalDate.of(2018, 1, 1), null));
                given.add(grant);
                places.add(grant.account());
                held.put(grant.account() + "/" + grant.id(), grant.amountFen());
            }
            for (int n = 0; n < KINDS.length; n++) {
                places.add(accounts.open(new NewAccount(KINDS[n], name + n, "account " + n, null, null)));
            }
            for (int n = 0; n < actions.size(); n++) {
                switch (actions.get(n)) {
                    case Action.Move move -> move(move, "move" + n);
                    case Action.Correct correct -> correct(correct, "correct" + n);
                    case Action.Retry retry -> retry(retry);
                }
            }
            check();
        }

        private void move(Action.Move move, String key) {
            if (move.from == move.to) {
                return;
            }
            var transfer = transfer(key, given.get(move.grant).id(), places.get(move.from), places.get(move.to),
                    move.fen);
            var fits = of(transfer.from(), transfer.grant()) >= move.fen;
            assertThat(accepts(() -> ids.add(posting.post(transfer).id()))).isEqualTo(fits);
            if (fits) {
                shift(transfer.from(), transfer.to(), transfer.grant(), move.fen);
                accepted.add(transfer);
                posted++;
            }
        }

        private void correct(Action.Correct correct, String key) {
            if (accepted.isEmpty()) {
                return;
            }
            int nth = correct.nth % accepted.size();
            var wrong = accepted.get(nth);
            var right = correct.right == 0 ? null
                    : transfer(key + "right", wrong.grant(), wrong.from(), wrong.to(), correct.right);
            var back = of(wrong.to(), wrong.grant()) - wrong.amount().fen() + correct.right;
            var rest = of(wrong.from(), wrong.grant()) + wrong.amount().fen() - correct.right;
            var fits = !corrected.contains(nth) && back >= 0 && rest >= 0;
            assertThat(accepts(() -> posting.correct(ids.get(nth), name + key, null, "wrong", right))).isEqualTo(fits);
            if (fits) {
                corrected.add(nth);
                shift(wrong.to(), wrong.from(), wrong.grant(), wrong.amount().fen() - correct.right);
                posted += correct.right == 0 ? 1 : 2;
            }
        }

        private void retry(Action.Retry retry) {
            if (!accepted.isEmpty()) {
                int nth = retry.nth % accepted.size();
                assertThat(posting.post(accepted.get(nth)).id()).isEqualTo(ids.get(nth));
            }
        }

        private void check() {
            long rows = 0;
            for (var grant : given) {
                var positions = grants.trace(grant.id());
                assertThat(positions.stream().mapToLong(Position::fen).sum()).isZero();
                for (var position : positions) {
                    var expected = position.kind() == AccountKind.SOURCE ? -grant.amountFen()
                            : of(position.account(), grant.id());
                    assertThat(position.fen()).isEqualTo(expected);
                }
                assertThat(positions.stream().mapToLong(Position::fen).filter(fen -> fen > 0).sum())
                    .isEqualTo(grant.amountFen());
                rows += transfers.ofGrant(grant.id(), 0, 1_000).size();
            }
            assertThat(rows).isEqualTo(posted);
            for (var account : places) {
                assertThat(accounts.find(account).orElseThrow().balanceFen())
                    .isEqualTo(given.stream().mapToLong(grant -> of(account, grant.id())).sum());
            }
        }

        private NewTransfer transfer(String key, long grant, long from, long to, long fen) {
            return new NewTransfer(name + key, TransferKind.DISBURSE, grant, from, to, new Money(fen), "HEALTH", null,
                    null, null, LocalDate.of(2018, 2, 1), null);
        }

        private long of(long account, long grant) {
            return held.getOrDefault(account + "/" + grant, 0L);
        }

        private void shift(long from, long to, long grant, long fen) {
            held.merge(from + "/" + grant, -fen, Long::sum);
            held.merge(to + "/" + grant, fen, Long::sum);
        }

    }

    static boolean accepts(Runnable act) {
        try {
            act.run();
            return true;
        }
        catch (Refused e) {
            assertThat(e.code()).isIn("ACCOUNT_OVERDRAWN", "ALREADY_CORRECTED");
            return false;
        }
    }

}
