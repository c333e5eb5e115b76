/**
 * From the characters of a file to plain text whose every character knows where it came
 * from.
 */
@NullMarked
package org.shanhe.claims.text;

import org.jspecify.annotations.NullMarked;
