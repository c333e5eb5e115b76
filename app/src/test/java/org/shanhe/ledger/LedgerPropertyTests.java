package org.shanhe.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.shanhe.DatabaseTest;
import org.shanhe.Tries;
import org.shanhe.kernel.Money;
import org.shanhe.kernel.Refused;
import org.shanhe.kernel.Scope;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Any sequence of commitments, postings one by one, in batches and at once, returns,
 * corrections and retries, accepted or refused, leaves the ledger as a plain table of
 * sums says it should be.
 */
@DatabaseTest
class LedgerPropertyTests {

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

    @Autowired
    Commitments commitments;

    @Test
    void theLedgerHoldsWhatWasAccepted() {
        Tries.of(40, random -> Scope.system()
            .run(() -> new Run().play(Stream.generate(() -> action(random)).limit(random.nextInt(1, 26)).toList())));
    }

    /**
     * The same moves by several hands at once, each sent twice: whichever were accepted,
     * the sums are those of the transfers that stand, and nobody holds less than nothing.
     */
    @Test
    void postingsAtOnceKeepEveryFen() {
        Tries.of(15,
                random -> Scope.system()
                    .run(() -> new Run().playAtOnce(Stream.generate(() -> move(random, 6))
                        .filter(move -> move.from != move.to)
                        .limit(random.nextInt(4, 25))
                        .toList())));
    }

    private static Action action(Random random) {
        return switch (random.nextInt(17)) {
            case 0, 1, 2, 3, 4, 5 -> move(random, 7);
            case 6, 7 -> new Action.Correct(random.nextInt(21), random.nextLong(301));
            case 8, 9 -> new Action.Retry(random.nextInt(21));
            case 10, 11 -> new Action.GiveBack(random.nextInt(21), random.nextLong(1, 251));
            case 12, 13 -> new Action.Issue(random.nextInt(2), random.nextLong(1, 401), random.nextBoolean());
            case 14 -> new Action.Cancel(random.nextInt(21));
            default -> new Action.Batch(Stream.generate(() -> move(random, 7)).limit(random.nextInt(2, 5)).toList());
        };
    }

    private static Action.Move move(Random random, int places) {
        return new Action.Move(random.nextInt(2), random.nextInt(places), random.nextInt(places),
                random.nextLong(1, 401));
    }

    sealed interface Action {

        record Move(int grant, int from, int to, long fen) implements Action {
        }

        /** Corrects the nth accepted move, with a right amount unless that is 0. */
        record Correct(int nth, long right) implements Action {
        }

        /** Gives back a part of the nth accepted move. */
        record GiveBack(int nth, long fen) implements Action {
        }

        /** All or none. */
        record Batch(List<Move> moves) implements Action {
        }

        record Issue(int grant, long fen, boolean twice) implements Action {
        }

        /** Takes the nth accepted issue back. */
        record Cancel(int nth) implements Action {
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

        final Map<Integer, Long> returned = new HashMap<>();

        final Map<Long, Long> issued = new HashMap<>();

        final List<Commitment> issues = new ArrayList<>();

        final List<Long> cancelled = new ArrayList<>();

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
                    case Action.GiveBack back -> giveBack(back, "back" + n);
                    case Action.Batch batch -> batch(batch, "batch" + n);
                    case Action.Issue issue -> issue(issue, "issue" + n);
                    case Action.Cancel cancel -> cancel(cancel, "cancel" + n);
                }
            }
            check();
        }

        void playAtOnce(List<Action.Move> moves) {
            play(List.of());
            var tasks = new ArrayList<Callable<Boolean>>();
            for (int n = 0; n < 2 * moves.size(); n++) {
                var move = moves.get(n / 2);
                var transfer = transfer("once" + n / 2, given.get(move.grant).id(), places.get(move.from),
                        places.get(move.to), move.fen);
                tasks.add(() -> Scope.system().call(() -> accepts(() -> posting.post(transfer))));
            }
            try (var pool = Executors.newFixedThreadPool(6)) {
                for (var done : pool.invokeAll(tasks)) {
                    done.get();
                }
            }
            catch (Exception e) {
                throw new IllegalStateException(e);
            }
            for (var grant : given) {
                var moved = transfers.ofGrant(grant.id(), 0, 1_000);
                assertThat(moved).extracting(Transfer::key).doesNotHaveDuplicates();
                moved.stream().skip(1).forEach(one -> {
                    shift(one.fromAccount(), one.toAccount(), grant.id(), one.amountFen());
                    posted++;
                });
            }
            assertThat(held.values()).allSatisfy(fen -> assertThat(fen).isNotNegative());
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
            var fits = !corrected.contains(nth) && !returned.containsKey(nth) && back >= 0 && rest >= 0;
            assertThat(accepts(() -> posting.correct(ids.get(nth), name + key, null, "wrong", right))).isEqualTo(fits);
            if (fits) {
                corrected.add(nth);
                shift(wrong.to(), wrong.from(), wrong.grant(), wrong.amount().fen() - correct.right);
                posted += correct.right == 0 ? 1 : 2;
            }
        }

        private void giveBack(Action.GiveBack back, String key) {
            if (accepted.isEmpty()) {
                return;
            }
            int nth = back.nth % accepted.size();
            var moved = accepted.get(nth);
            var left = moved.amount().fen() - returned.getOrDefault(nth, 0L);
            var fits = !corrected.contains(nth) && back.fen <= left && of(moved.to(), moved.grant()) >= back.fen;
            assertThat(accepts(() -> posting.giveBack(ids.get(nth), name + key, new Money(back.fen),
                    LocalDate.of(2018, 3, 1), "part")))
                .isEqualTo(fits);
            if (fits) {
                returned.merge(nth, back.fen, Long::sum);
                shift(moved.to(), moved.from(), moved.grant(), back.fen);
                posted++;
            }
        }

        private void batch(Action.Batch batch, String key) {
            var moves = batch.moves.stream().filter(move -> move.from != move.to).toList();
            var all = new ArrayList<NewTransfer>();
            var after = new HashMap<String, Long>();
            for (int n = 0; n < moves.size(); n++) {
                var move = moves.get(n);
                var transfer = transfer(key + "-" + n, given.get(move.grant).id(), places.get(move.from),
                        places.get(move.to), move.fen);
                all.add(transfer);
                after.merge(transfer.from() + "/" + transfer.grant(), -move.fen, Long::sum);
                after.merge(transfer.to() + "/" + transfer.grant(), move.fen, Long::sum);
            }
            var fits = after.entrySet().stream().allMatch(e -> held.getOrDefault(e.getKey(), 0L) + e.getValue() >= 0);
            assertThat(accepts(() -> transfers.postAll(all))).isEqualTo(fits);
            if (fits) {
                after.forEach((where, fen) -> held.merge(where, fen, Long::sum));
                posted += all.size();
                assertThat(transfers.postAll(all)).isZero();
            }
        }

        private void issue(Action.Issue issue, String key) {
            var grant = given.get(issue.grant);
            var wanted = new NewCommitment(name + key, CommitmentKind.ISSUE, grant.id(), grant.source(), "HEALTH", null,
                    null, null, null, new Money(issue.fen), LocalDate.of(2018, 2, 1), null, null);
            var fits = issued.getOrDefault(grant.id(), 0L) + issue.fen <= grant.amountFen();
            assertThat(accepts(() -> issues.addAll(commitments.commitAll(List.of(wanted))))).isEqualTo(fits);
            if (fits) {
                issued.merge(grant.id(), issue.fen, Long::sum);
                if (issue.twice) {
                    assertThat(commitments.commitAll(List.of(wanted))).containsExactly(issues.getLast());
                }
            }
        }

        private void cancel(Action.Cancel cancel, String key) {
            if (issues.isEmpty()) {
                return;
            }
            var taken = issues.get(cancel.nth % issues.size());
            var fits = !cancelled.contains(taken.id());
            assertThat(accepts(() -> commitments.cancel(taken.id(), name + key, LocalDate.of(2018, 3, 1), "back")))
                .isEqualTo(fits);
            if (fits) {
                cancelled.add(taken.id());
                issued.merge(taken.grant(), -taken.amountFen(), Long::sum);
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
                var moved = transfers.ofGrant(grant.id(), 0, 1_000);
                rows += moved.size();
                // what the database keeps is what the transfers sum to
                var sums = new HashMap<Long, Long>();
                moved.forEach(transfer -> {
                    sums.merge(transfer.fromAccount(), -transfer.amountFen(), Long::sum);
                    sums.merge(transfer.toAccount(), transfer.amountFen(), Long::sum);
                });
                sums.values().removeIf(fen -> fen == 0);
                assertThat(positions.stream().collect(Collectors.toMap(Position::account, Position::fen)))
                    .isEqualTo(sums);
                assertThat(commitments.ofGrant(grant.id(), 0, 1_000)
                    .stream()
                    .mapToLong(one -> one.kind() == CommitmentKind.CANCEL ? -one.amountFen() : one.amountFen())
                    .sum()).isEqualTo(issued.getOrDefault(grant.id(), 0L)).isBetween(0L, grant.amountFen());
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
            assertThat(e.code()).isIn("ACCOUNT_OVERDRAWN", "ALREADY_CORRECTED", "GIVEN_BACK_BEYOND",
                    "ISSUED_BEYOND_GRANT", "ALREADY_CANCELLED");
            return false;
        }
    }

}
