/**
 * Data-quality rules asked of the register: hits, exemptions, and why (数据质量).
 */
@NamedInterface("quality")
@NullMarked
package org.shanhe.monitoring.quality;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
