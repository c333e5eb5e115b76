/**
 * Places under special supervision, their weeks and their problems until none is left
 * (挂牌督战).
 */
@NamedInterface("watch")
@NullMarked
package org.shanhe.supervision.watch;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
