package org.shanhe.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.shanhe.DatabaseTest;
import org.shanhe.kernel.Money;
import org.shanhe.kernel.Refused;
import org.shanhe.kernel.Scope;
import org.shanhe.policy.FundKind;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class StagesTests {

    static final LocalDate DAY = LocalDate.of(2022, 5, 1);

    static final long TOWN = 540625101000L;

    @Autowired
    Grants grants;

    @Autowired
    Accounts accounts;

    @Autowired
    Commitments commitments;

    @Autowired
    Posting posting;

    @Autowired
    Stages stages;

    final String name = UUID.randomUUID().toString();

    /**
     * 500 planned, 480 decided, 400 issued, 300 arrived, 200 paid, of which 50 came back.
     */
    @Test
    void eachStageSumsWhatItOpensInto() {
        Scope.system().run(() -> {
            var grant = moved();
            var filter = new StageFilter(null, null, grant.id(), null, null, null, null, null);
            var sums = stages.total(filter);
            assertThat(sums.fen()).containsEntry(Stage.PLANNED, 50_000L)
                .containsEntry(Stage.DECIDED, 48_000L)
                .containsEntry(Stage.ISSUED, 40_000L)
                .containsEntry(Stage.ARRIVED, 30_000L)
                .containsEntry(Stage.PAID, 15_000L)
                .containsEntry(Stage.RETURNED, 5_000L)
                .containsEntry(Stage.BALANCE, 15_000L);
            for (var stage : sums.fen().keySet()) {
                var entries = stages.entries(filter, stage, 0, 100);
                assertThat(entries.stream().mapToLong(StageEntry::fen).sum()).isEqualTo(sums.fen().get(stage));
                assertThat(entries).hasSize(Math.toIntExact(sums.entries().get(stage)));
            }
        });
    }

    @Test
    void sumsRollUpToTheSourcesAbove() {
        Scope.system().run(() -> {
            var grant = moved();
            var overview = stages.overview(new StageFilter(TOWN, null, grant.id(), null, null, null, null, 2022));
            assertThat(overview.rows()).extracting(Stages.Row::code)
                .containsExactly("FISCAL", "CENTRAL", "CENTRAL_WORK_RELIEF");
            assertThat(overview.rows())
                .allSatisfy(row -> assertThat(row.sums().fen()).isEqualTo(overview.total().fen()));
            assertThat(stages.overview(new StageFilter(TOWN, null, grant.id(), null, null, null, null, 2021)).rows())
                .isEmpty();
            assertThat(
                    stages.overview(new StageFilter(TOWN, null, grant.id(), null, null, FundKind.EAST_WEST, null, null))
                        .rows())
                .isEmpty();
            assertThatThrownBy(
                    () -> stages.overview(new StageFilter(null, null, null, null, "NO_SUCH", null, null, null)))
                .isInstanceOf(Refused.class);
        });
    }

    @Test
    void anAccountsBookRunsToItsBalance() {
        Scope.system().run(() -> {
            var grant = moved();
            var project = accounts.open(account(AccountKind.PROJECT));
            var book = accounts.book(project, 0, 10);
            assertThat(book).extracting(BookRow::movedFen).containsExactly(30_000L, -20_000L, 5_000L);
            assertThat(book).extracting(BookRow::balanceFen).containsExactly(30_000L, 10_000L, 15_000L);
            assertThat(accounts.book(project, book.getFirst().id(), 1)).containsExactly(book.get(1));
            assertThat(accounts.held(project))
                .containsExactly(new Accounts.Held(grant.id(), grant.documentNo(), 15_000L));
        });
    }

    private Grant moved() {
        var grant = grants.register(new NewGrant("S" + name, "CENTRAL_WORK_RELIEF", "INFRASTRUCTURE", null, TOWN,
                Money.yuan(450), DAY, null));
        commitments.commitAll(List.of(commitment(CommitmentKind.PLAN, grant, 500),
                commitment(CommitmentKind.DECIDE, grant, 480), commitment(CommitmentKind.ISSUE, grant, 400)));
        var project = accounts.open(account(AccountKind.PROJECT));
        var payee = accounts.open(account(AccountKind.PAYEE));
        posting.post(transfer("A", TransferKind.DISBURSE, grant, grant.account(), project, 300));
        var paid = posting.post(transfer("P", TransferKind.PAY, grant, project, payee, 200));
        posting.giveBack(paid.id(), "R" + name, Money.yuan(50), DAY, "多付");
        return grant;
    }

    private NewAccount account(AccountKind kind) {
        return new NewAccount(kind, kind + name, kind.name(), null, TOWN);
    }

    private NewCommitment commitment(CommitmentKind kind, Grant grant, long yuan) {
        return new NewCommitment(kind + name, kind, grant.id(), grant.source(), "INFRASTRUCTURE", null, TOWN, null,
                null, Money.yuan(yuan), DAY, null, null);
    }

    private NewTransfer transfer(String key, TransferKind kind, Grant grant, long from, long to, long yuan) {
        return new NewTransfer(key + name, kind, grant.id(), from, to, Money.yuan(yuan), "INFRASTRUCTURE", null, TOWN,
                null, DAY, null);
    }

}
