package org.shanhe.measure.training;

import org.jspecify.annotations.Nullable;

/**
 * A class that was held before it was entered (往期培训班), of whose people only the number is
 * known.
 *
 * @param people what they are called
 * @param remark kept with what they count as, in place of the name of the class
 * @param attended the key of the delivery its people count as
 * @param counted the key of the delivery the class itself counts as
 */
public record HeldClass(NewClass held, String people, int persons, @Nullable String remark, String attended,
        String counted) {
}
