package org.shanhe.policy;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Indicators with one target for all (指标集), e.g. 教育“五个100%”.
 *
 * @param target in percent
 * @param items none until the region has filled them in
 */
public record IndicatorSet(String set, String zh, String en, String source, int target, boolean verified,
        List<Item> items) {

    /**
     * @param figure the ratio by which it is measured, or null as long as nobody said
     */
    public record Item(String item, String zh, String en, @Nullable String figure) {
    }

}
