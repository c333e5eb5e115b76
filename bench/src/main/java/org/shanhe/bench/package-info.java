/** Measures the platform against its targets, each in one run with its reference. */
@NullMarked
package org.shanhe.bench;

import org.jspecify.annotations.NullMarked;
