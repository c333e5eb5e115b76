/**
 * Finds numbers, in digits or in characters, and what they amount to.
 */
@NullMarked
package org.shanhe.claims.number;

import org.jspecify.annotations.NullMarked;
