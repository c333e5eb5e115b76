package org.shanhe.ledger;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Money;
import org.shanhe.kernel.Refused;

/**
 * A commitment to be recorded.
 *
 * @param key names it for good: sent again, it commits nothing again
 * @param grant may be missing only where none exists yet: for a plan or a decision
 * @param place where the money is meant for
 * @param batch the fund-and-project plan (资金项目计划) it belongs to, an id of the caller's
 * @param cancels the commitment it takes back, as a whole
 */
public record NewCommitment(String key, CommitmentKind kind, @Nullable Long grant, String source, String purpose,
        @Nullable Long partner, @Nullable Long place, @Nullable Long project, @Nullable Long batch, Money amount,
        LocalDate effectiveOn, @Nullable String document, @Nullable Long cancels) {

    public NewCommitment {
        Refused.unless(amount.fen() > 0, "AMOUNT_NOT_POSITIVE");
        Refused.unless((kind == CommitmentKind.CANCEL) == (cancels != null), "CANCEL_NAMES_NOTHING");
        Refused.unless(grant != null || (kind != CommitmentKind.ISSUE && kind != CommitmentKind.CARRY_OVER),
                "COMMITMENT_WITHOUT_GRANT");
    }

}
