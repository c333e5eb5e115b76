package org.shanhe.ledger.donation;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonFormat.Shape;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A call for donations and how it stands (募捐活动).
 *
 * @param pool the account into which its gifts go
 * @param donors how many gave
 * @param persons whom it helped, each once, groups by their size
 */
public record Campaign(long id, String campaignNo, String name, @Nullable Long partner,
        @JsonFormat(shape = Shape.STRING) @Nullable Long place, LocalDate fromOn, LocalDate toOn, String purpose,
        long pool, long cashFen, long inKindFen, long donors, long usedFen, long persons) {

    public long raisedFen() {
        return cashFen + inKindFen;
    }

    /** What is still in the pool. */
    public long balanceFen() {
        return raisedFen() - usedFen;
    }

}
