package org.shanhe.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.shanhe.DatabaseTest;
import org.shanhe.kernel.Money;
import org.shanhe.kernel.PlaceRange;
import org.shanhe.kernel.Refused;
import org.shanhe.kernel.Scope;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class CommitmentTests {

    static final long COUNTY = 540624000000L;

    static final LocalDate DAY = LocalDate.of(2019, 4, 1);

    @Autowired
    Grants grants;

    @Autowired
    Commitments commitments;

    @Autowired
    JdbcClient jdbc;

    final String name = UUID.randomUUID().toString();

    @Test
    void aCommitmentIsRecordedOnceHoweverOftenItIsSent() {
        Scope.system().run(() -> {
            var issue = issue("I", grant(500).id(), 200);
            var first = commitments.commitAll(List.of(issue));
            assertThat(commitments.commitAll(List.of(issue))).isEqualTo(first);
            refused("COMMITMENT_KEY_TAKEN", () -> commitments.commitAll(List.of(issue("I", issue.grant(), 201))));
        });
    }

    @Test
    void noMoreIsIssuedThanTheGrantHoldsAndTheRefusalSaysWhatIsLeft() {
        Scope.system().run(() -> {
            var grant = grant(500);
            commitments.commitAll(List.of(issue("I", grant.id(), 200), issue("J", grant.id(), 200)));
            assertThatThrownBy(() -> commitments.commitAll(List.of(issue("K", grant.id(), 101))))
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.code()).isEqualTo("ISSUED_BEYOND_GRANT");
                    assertThat(refused.details()).containsEntry("left", "100.00").containsEntry("grant", "G" + name);
                });
            assertThat(commitments.ofGrant(grant.id(), 0, 10)).hasSize(2);
            commitments.commitAll(List.of(issue("K", grant.id(), 100)));
        });
    }

    @Test
    void aCancelTakesTheWholeBackOnce() {
        Scope.system().run(() -> {
            var grant = grant(500);
            var issued = commitments.commitAll(List.of(issue("I", grant.id(), 500))).getFirst();
            var cancel = commitments.cancel(issued.id(), "X" + name, DAY, "收回");
            assertThat(cancel.stage()).isEqualTo(CommitmentKind.ISSUE);
            assertThat(commitments.cancel(issued.id(), "X" + name, DAY, "收回")).isEqualTo(cancel);
            refused("ALREADY_CANCELLED", () -> commitments.cancel(issued.id(), "Y" + name, DAY, "再收回"));
            refused("CANCEL_STANDS", () -> commitments.cancel(cancel.id(), "Z" + name, DAY, null));
            commitments.commitAll(List.of(issue("J", grant.id(), 500)));
        });
    }

    @Test
    void onlyWhatIsNotPaidIsCarriedOver() {
        Scope.system().run(() -> {
            var grant = grant(500);
            refused("CARRIED_BEYOND_GRANT",
                    () -> commitments.commitAll(List.of(commitment("C", CommitmentKind.CARRY_OVER, grant.id(), 501))));
            commitments.commitAll(List.of(commitment("C", CommitmentKind.CARRY_OVER, grant.id(), 500)));
        });
    }

    @Test
    void aPlanNeedsNoGrantYetAnIssueDoes() {
        Scope.system().run(() -> {
            assertThat(commitments.commitAll(List.of(commitment("P", CommitmentKind.PLAN, null, 700)))).hasSize(1);
            refused("COMMITMENT_WITHOUT_GRANT", () -> issueWithoutGrant());
        });
    }

    @Test
    void aCommitmentNeverChangesAndIsSeenOnlyInItsPlace() {
        var one = Scope.system()
            .call(() -> commitments.commitAll(List.of(commitment("P", CommitmentKind.PLAN, null, 700))))
            .getFirst();
        for (var change : List.of("update ledger.commitment set amount_fen = 1 where id = ",
                "delete from ledger.commitment where id = ")) {
            assertThatThrownBy(() -> jdbc.sql(change + one.id()).update()).hasStackTraceContaining("permission denied");
        }
        new Scope(5, List.of(PlaceRange.of(650121000000L)), null)
            .run(() -> refused("COMMITMENT_UNKNOWN", () -> commitments.get(one.id())));
    }

    private void issueWithoutGrant() {
        commitment("Q", CommitmentKind.ISSUE, null, 1);
    }

    private Grant grant(long yuan) {
        return grants.register(new NewGrant("G" + name, "DESIGNATED_FREE", "EDUCATION", null, COUNTY, Money.yuan(yuan),
                LocalDate.of(2019, 3, 1), null));
    }

    private NewCommitment issue(String key, Long grant, long yuan) {
        return commitment(key, CommitmentKind.ISSUE, grant, yuan);
    }

    private NewCommitment commitment(String key, CommitmentKind kind, Long grant, long yuan) {
        return new NewCommitment(key + name, kind, grant, "DESIGNATED_FREE", "EDUCATION", null, COUNTY, null, null,
                Money.yuan(yuan), DAY, null, null);
    }

    static void refused(String code, Runnable act) {
        assertThatThrownBy(act::run).isInstanceOf(Refused.class).extracting(e -> ((Refused) e).code()).isEqualTo(code);
    }

}
