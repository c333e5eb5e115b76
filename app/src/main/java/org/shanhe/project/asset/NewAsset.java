package org.shanhe.project.asset;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Money;
import org.shanhe.kernel.Refused;

/**
 * An asset to be entered, or what an entered one is to say from now on.
 *
 * @param assetNo its number, or null for one made by the platform
 * @param project the project it came from; its money is read from the ledger
 * @param rent a year
 * @param capacityKw of a solar station
 */
public record NewAsset(@Nullable String assetNo, String name, AssetClass assetClass, long place, @Nullable Long partner,
        @Nullable Long project, Money originalValue, LocalDate builtOn, @Nullable LocalDate handedOverOn,
        @Nullable String address, @Nullable Double longitude, @Nullable Double latitude, @Nullable BigDecimal size,
        @Nullable String unit, @Nullable String specification, @Nullable String careBody, @Nullable String carePerson,
        @Nullable Operation operation, @Nullable String operator, @Nullable LocalDate contractFrom,
        @Nullable LocalDate contractTo, @Nullable Money rent, @Nullable BigDecimal capacityKw,
        @Nullable String gridId) {

    void check(LocalDate today) {
        Refused.unless(!name.isBlank() && name.length() <= 200, "FIELD_MALFORMED", "field", "name");
        Refused.unless(originalValue.fen() > 0, "AMOUNT_NOT_POSITIVE");
        Refused.unless(rent == null || rent.fen() >= 0, "FIELD_MALFORMED", "field", "rentFen");
        Refused.unless(!builtOn.isAfter(today), "ASSET_DAY_TO_COME", "day", builtOn);
        Refused.unless(handedOverOn == null || !handedOverOn.isAfter(today), "ASSET_DAY_TO_COME", "day", handedOverOn);
        Refused.unless(handedOverOn == null || !handedOverOn.isBefore(builtOn), "PERIOD_BACKWARDS");
        Refused.unless(contractTo == null || contractFrom != null && !contractTo.isBefore(contractFrom),
                "PERIOD_BACKWARDS");
        Refused.unless(longitude == null || longitude >= 73 && longitude <= 136, "FIELD_MALFORMED", "field",
                "longitude");
        Refused.unless(latitude == null || latitude >= 3 && latitude <= 54, "FIELD_MALFORMED", "field", "latitude");
        Refused.unless(size == null || size.signum() > 0, "FIELD_MALFORMED", "field", "size");
        Refused.unless(capacityKw == null || capacityKw.signum() > 0, "FIELD_MALFORMED", "field", "capacityKw");
        Refused.unless(assetNo == null || assetNo.matches("[\\w\\-.]{1,40}"), "FIELD_MALFORMED", "field", "assetNo");
    }

}
