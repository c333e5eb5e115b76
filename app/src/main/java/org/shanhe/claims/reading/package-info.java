/**
 * Says what a number counts, of whom, where and when, or why it is no claim.
 */
@NullMarked
package org.shanhe.claims.reading;

import org.jspecify.annotations.NullMarked;
