package org.shanhe.exchange.mall;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of an export and what was found for it (平台订单明细).
 *
 * @param problems codes of what is wrong with it, with spaces between
 * @param goodsOrder the order it belongs to, if that is known
 */
record MallFound(long id, int row, @Nullable String orderNo, @Nullable String lineNo, @Nullable String returns,
        @Nullable String buyer, String buyerClass, String mode, @Nullable String supplierName,
        @Nullable String creditCode, @Nullable String goods, String unit, @Nullable BigDecimal quantity,
        @Nullable Long amountFen, @Nullable LocalDate orderedOn, @Nullable LocalDate onDay, @Nullable String said,
        String problems, @Nullable Long supplier, @Nullable Long partner, @Nullable Long knownFen, String verdict,
        @Nullable Long goodsOrder) {

    List<String> codes() {
        return problems.isEmpty() ? List.of() : List.of(problems.split(" "));
    }

}
