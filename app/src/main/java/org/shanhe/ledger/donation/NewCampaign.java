package org.shanhe.ledger.donation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A campaign to be opened; its number names it for good.
 *
 * @param poolKey the key of the account its gifts go into, opened if there is none; null
 * for one of its own
 */
public record NewCampaign(String campaignNo, String name, @Nullable Long partner, @Nullable Long place,
        LocalDate fromOn, LocalDate toOn, String purpose, @Nullable String poolKey) {

    String pool() {
        return poolKey == null ? "pool:campaign:" + campaignNo : poolKey;
    }

}
