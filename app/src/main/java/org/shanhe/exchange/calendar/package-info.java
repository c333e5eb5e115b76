/**
 * Puts what waits for an account into its own calendar, by a secret address (日历订阅).
 */
@NullMarked
package org.shanhe.exchange.calendar;

import org.jspecify.annotations.NullMarked;
