package org.shanhe.ledger;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonFormat.Shape;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A dated, documented amount from a source for a purpose (资金来源批次).
 *
 * @param account the account of kind GRANT that holds what is not yet passed on
 * @param balanceFen how much that is
 */
public record Grant(long id, String documentNo, String source, String purpose, @Nullable Long partner,
        @JsonFormat(shape = Shape.STRING) @Nullable Long place, long amountFen, LocalDate grantedOn,
        @Nullable String remark, long account, long balanceFen) {
}
