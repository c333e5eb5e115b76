package org.shanhe.project.asset;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonFormat.Shape;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An asset as a list shows it.
 *
 * @param incomeFen what it earned in all
 * @param distributedFen what of that was shared out
 * @param holders how many persons and households have a share in its income today
 */
public record AssetRow(long id, String assetNo, String name, AssetClass assetClass,
        @JsonFormat(shape = Shape.STRING) long place, String placePath, @Nullable Long project,
        @Nullable String projectName, long originalValueFen, LocalDate builtOn, AssetStep step, AssetStatus status,
        LocalDate statusSince, @Nullable String careBody, @Nullable BigDecimal capacityKw, long incomeFen,
        long distributedFen, long holders) {
}
