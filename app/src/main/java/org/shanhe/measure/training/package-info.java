/**
 * Classes, who attended them, the certificates they led to, and what became of the people
 * trained (培训班).
 */
@NamedInterface("training")
@NullMarked
package org.shanhe.measure.training;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
