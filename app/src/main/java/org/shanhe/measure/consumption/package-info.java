/**
 * Consumption assistance: suppliers and certified products of a county, and the orders by
 * which units buy them or help to sell them (消费帮扶).
 */
@NamedInterface("consumption")
@NullMarked
package org.shanhe.measure.consumption;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
