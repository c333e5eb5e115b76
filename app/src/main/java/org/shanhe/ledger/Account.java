package org.shanhe.ledger;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonFormat.Shape;
import org.jspecify.annotations.Nullable;

/** Where money can be (账户); the balance is the sum of its transfers. */
public record Account(long id, AccountKind kind, String key, String name, @Nullable Long partner,
        @JsonFormat(shape = Shape.STRING) @Nullable Long place, long balanceFen) {
}
