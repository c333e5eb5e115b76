package org.shanhe.measure;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A delivery with its kind's fields, what proves it and how it came in (措施落实详情).
 *
 * @param details the kind's fields; one that tells of somebody's health only for those
 * who keep the register
 * @param confirmed what the rules warned of when it was recorded all the same
 * @param planItem the planned measure it carries out, or null
 * @param plan the plan of that measure, or null
 */
record DeliveryPage(Delivery delivery, JsonNode details, boolean healthHidden, List<Proof> evidence,
        List<String> confirmed, @Nullable Long plan, @Nullable Long planItem, @Nullable Long campaign,
        @Nullable Withdrawal withdrawal) {

    /** A file that proves it. */
    record Proof(String hash, String name) {
    }

    /** Who took it back, when and why (撤销). */
    record Withdrawal(OffsetDateTime at, long by, String because) {
    }

}
