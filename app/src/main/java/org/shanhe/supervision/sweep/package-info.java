/**
 * One question put to every unit of a level because one had the problem (举一反三).
 */
@NamedInterface("sweep")
@NullMarked
package org.shanhe.supervision.sweep;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
