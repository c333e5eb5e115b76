package org.shanhe.ledger;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The documents behind what moved between two accounts (凭证). */
record Papers(long fromAccount, long toAccount, @Nullable String documents, int documentCount, LocalDate first,
        LocalDate last) {

    List<String> list() {
        return documents == null ? List.of() : List.of(documents.split("\n"));
    }

}
