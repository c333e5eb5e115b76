/**
 * Relocations on their way, by step, place and site (易地搬迁).
 */
@NullMarked
package org.shanhe.monitoring.relocation;

import org.jspecify.annotations.NullMarked;
