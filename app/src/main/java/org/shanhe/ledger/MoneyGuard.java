package org.shanhe.ledger;

import java.time.LocalDate;
import java.util.List;

/**
 * What a module above the ledger holds against money before someone books it by hand
 * (资金把关).
 */
public interface MoneyGuard {

    /**
     * Refuses if money may not be arranged for one of these projects, or moved into or
     * out of one of these accounts.
     */
    void check(List<Long> projects, List<Long> accounts, LocalDate on);

}
