/**
 * Follows money from a grant, and to a project, household, person, asset or account
 * (资金追溯).
 */
@NullMarked
package org.shanhe.indicator.trace;

import org.jspecify.annotations.NullMarked;
