/** Reads a minute and proposes what was decided, by whom it is to be done and by when. */
@NullMarked
package org.shanhe.directive.minute;

import org.jspecify.annotations.NullMarked;
